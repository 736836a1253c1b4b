// Roles drawn so that everybody sees it: the light goes around the table, slower and slower, and stops at somebody.
// Who it will be is settled when the draw begins; the light only tells it.
import { createSignal, onCleanup, Show, For, type Accessor, type Component } from 'solid-js';
import { hostOf, seatsAt } from '../../state/table';
import type { TableRole } from '../../state/types';
import { t } from '../../text/tablecloth';
import { Button } from '../../ui/Button';
import { useCloth } from './cloth';
import { roles } from './People';
import { personWord } from './words';

export type Drawable = 'host' | TableRole;

/** The steps of the light in milliseconds: quick at first, then slower; two rounds of the table at most. */
export function stepsOf(count: number, to: number): number[] {
  const steps = count * (count > 5 ? 1 : 2) + to + 1;
  return Array.from({ length: steps }, (_, i) => 90 + Math.round(360 * (i / steps) ** 3));
}

export interface Drawing {
  at: Accessor<string | undefined>;
  what: Accessor<Drawable | undefined>;
  /** Who it was, when the light has stopped. */
  result: Accessor<{ what: Drawable; person: string } | undefined>;
  /** Whether there is anybody it could be. */
  can: (what: Drawable) => boolean;
  draw: (what: Drawable) => void;
}

export function useDraw(chance: () => number = Math.random): Drawing {
  const { r, table, send } = useCloth();
  const [at, setAt] = createSignal<string>();
  const [what, setWhat] = createSignal<Drawable>();
  const [result, setResult] = createSignal<{ what: Drawable; person: string }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  const candidates = (wanted: Drawable): string[] => {
    const all = seatsAt(r, table);
    if (wanted === 'host') {
      // Whoever keeps the time needs something to keep it on; and drawing anew gives somebody else.
      const able = all.filter(([, seat]) => !seat.by_hand && !seat.host);
      return able.map(([person]) => person);
    }
    const free = all.filter(([, seat]) => !seat.host && seat.role === undefined);
    return (free.length ? free : all.filter(([, seat]) => seat.role !== wanted)).map(([person]) => person);
  };
  const settle = (wanted: Drawable, person: string): void => {
    setWhat(undefined);
    setResult({ what: wanted, person });
    if (wanted === 'host') send({ do: 'host.set', table, person });
    else send({ do: 'role.set', table, person, role: wanted });
  };
  const draw = (wanted: Drawable): void => {
    const people = candidates(wanted);
    const chosen = people[Math.floor(chance() * people.length)];
    if (chosen === undefined || what() !== undefined) return;
    setResult(undefined);
    const still = typeof matchMedia !== 'undefined' && matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (still || people.length === 1) {
      setAt(chosen);
      settle(wanted, chosen);
      return;
    }
    setWhat(wanted);
    const steps = stepsOf(people.length, people.indexOf(chosen));
    const go = (step: number): void => {
      setAt(people[step % people.length]);
      timer = setTimeout(() => (step + 1 < steps.length ? go(step + 1) : settle(wanted, chosen)), steps[step]);
    };
    go(0);
  };
  return { at, what, result, can: (wanted) => candidates(wanted).length > 0, draw };
}

/** What can be drawn, and who it was. */
export const DrawActs: Component<{ drawing: Drawing }> = (props) => {
  const { r, table } = useCloth();
  const busy = (): boolean => props.drawing.what() !== undefined;
  const holder = (what: Drawable) =>
    what === 'host' ? hostOf(r, table)?.[1] : seatsAt(r, table).find(([, seat]) => seat.role === what)?.[1];
  const word = (what: Drawable): string => (what === 'host' ? t('hostRole') : t(what));
  // At a table without phones there is nobody to keep the time on one: the tablecloth does what a host would.
  const duty = (what: Drawable): string =>
    what === 'host' && seatsAt(r, table).every(([, seat]) => seat.by_hand) ? t('clothLeads') : t(`${what}Long`);
  const all: readonly Drawable[] = ['host', ...roles];
  return (
    <section class="tc-draw" aria-label={t('draw')}>
      <h2>{t('draw')}</h2>
      <ul role="list" class="tc-draw-list">
        <For each={all}>
          {(what) => (
            <li class="tc-draw-one">
              <span class="tc-draw-words">
                <strong>{word(what)}</strong>
                <span dir="auto">{holder(what) ? personWord(holder(what)) : duty(what)}</span>
              </span>
              <Button
                small
                busy={busy()}
                disabled={!props.drawing.can(what)}
                label={what === 'host' ? t('drawHost') : t('drawRole', { role: t(what) })}
                onPress={() => props.drawing.draw(what)}
              >
                {holder(what) ? t('drawAgain') : t('drawOne')}
              </Button>
            </li>
          )}
        </For>
      </ul>
      <p class="tc-draw-told" role="status">
        <Show when={busy()} fallback={<Told drawing={props.drawing} />}>
          {t('drawing')}
        </Show>
      </p>
    </section>
  );
};

const Told: Component<{ drawing: Drawing }> = (props) => {
  const { r } = useCloth();
  return (
    <Show when={props.drawing.result()}>
      {(one) =>
        t('drawn', {
          name: personWord(r.seats[one().person]),
          role: one().what === 'host' ? t('hostRole') : t(one().what),
        })
      }
    </Show>
  );
};
