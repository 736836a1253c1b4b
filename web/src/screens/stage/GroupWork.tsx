// Group work before plenary: the introduction, silence, and the work at the tables. Complete without a single phone in the room.
import { For, Show, type Component } from 'solid-js';
import { elapsed, formatLeft } from '../../state/clock';
import { workshop, type Current } from '../../state/day';
import type { Live } from '../../state/live';
import type { Phase } from '../../state/types';
import { t } from '../../text/stage';
import { Board } from './Board';
import type { Block } from './fit';
import { Frame } from './Frame';
import { anyoneSeated, beatOf, groupWorkNumber, phasesOf, tablesInOrder, wrappingUp } from './moment';
import { ShownNote, useShown } from './Shown';
import { Since } from './Since';
import { StageClock } from './StageClock';
import { Rounds } from './Tables';
import { addresseeName, inWords, roundRule, titleWithout } from './words';

type Props = { live: Live; at: Current };

const letters = 'abcdefghij';

/** The question, its sub-questions and the guiding statement: what stays on the screen all the time. */
export function questionBlocks(at: Current): Block[] {
  const { item } = at;
  return [
    { role: 'lead', text: item.question ?? item.title },
    ...(item.statement ? [{ role: 'statement', text: item.statement } as const] : []),
    ...item.sub_questions.map((text, index) => ({ role: 'item', text, mark: `${letters[index] ?? ''})` }) as const),
  ];
}

const numbered = ({ live, at }: Props): string => t('groupWorkNumber', { n: groupWorkNumber(live.records, at.id) });

export const Introduction: Component<Props> = (props) => {
  const phases = () => phasesOf(props.live.records, props.at.id);
  const blocks = (): Block[] => [
    { role: 'title', text: titleWithout(numbered(props), props.at.item.title) },
    ...(props.at.item.question ? [{ role: 'lead', text: props.at.item.question } as const] : []),
    ...(props.at.item.text ? [{ role: 'text', text: props.at.item.text } as const] : []),
  ];
  const time = (phase: Phase): string => {
    if (phase.kind === 'individual') return t('methodIndividual', { time: inWords(phase.planned) });
    if (phase.kind === 'group') return t('methodGroup', { time: inWords(phase.planned) });
    return t('methodPlenary', { time: inWords(phase.per_table ?? phase.planned) });
  };
  return (
    <Frame
      kind="introduction"
      eyebrow={numbered(props)}
      strip={
        <Show when={phases().length > 0}>
          <section class="method" aria-label={t('method')}>
            <h2 class="visually-hidden">{t('method')}</h2>
            <ol role="list" class="method-steps" data-count={phases().length}>
              <For each={phases()}>
                {(phase) => (
                  <li class="method-step">
                    <span class="method-letter" aria-hidden="true">
                      {phase.kind.charAt(0).toUpperCase()}
                    </span>
                    <span class="method-words">
                      <strong>{t(phase.kind)}</strong>
                      <span>{time(phase)}</span>
                      <Show when={phase.kind === 'group' && phase.limit}>
                        <span>{roundRule(phase)}</span>
                      </Show>
                    </span>
                  </li>
                )}
              </For>
            </ol>
          </section>
        </Show>
      }
    >
      <Board blocks={blocks()} now={props.live.now()} largest={7} />
    </Frame>
  );
};

export const Individual: Component<Props> = (props) => (
  <Frame
    kind="individual"
    eyebrow={`${t('silence')} – ${t('silenceWords').toLowerCase()}`}
    heading
    side={
      <>
        <StageClock clock={props.live.records.clocks['main']} now={props.live.now()} label={t('timeLeft')} />
        <Since live={props.live} clock={props.live.records.clocks['main']} startedAt={props.at.phase?.started_at} />
      </>
    }
  >
    <Board blocks={questionBlocks(props.at)} now={props.live.now()} largest={7} />
  </Frame>
);

export const Group: Component<Props & { phase: Phase }> = (props) => {
  const r = () => props.live.records;
  const wrapping = () => wrappingUp(r(), props.phase, props.live.now());
  const seated = () => anyoneSeated(r());
  // A long title was read in the introduction; now the question needs the room.
  const eyebrow = () =>
    [numbered(props), titleWithout(numbered(props), props.at.item.title)]
      .filter((part) => part.length < 50)
      .join(' · ');
  const addressee = () => addresseeName(workshop(r()), props.phase.addressee);
  const slip = useShown(
    () => props.live,
    () => props.at.id,
  );
  return (
    <Frame
      kind="group"
      eyebrow={eyebrow()}
      heading
      side={
        <>
          <StageClock clock={r().clocks['main']} now={props.live.now()} label={t('timeLeft')} />
          <Since live={props.live} clock={r().clocks['main']} startedAt={props.phase.started_at} />
        </>
      }
      band={
        <Show
          when={wrapping() && props.phase.summary}
          fallback={
            <Show
              when={slip()}
              fallback={<Rule live={props.live} phase={props.phase} addressee={addressee()} seated={seated()} />}
            >
              {(shown) => <ShownNote live={props.live} slip={shown()} />}
            </Show>
          }
        >
          {(summary) => (
            <section class="band band-now">
              <h2 class="band-what">{t(`Write_${summary()}`)}</h2>
              <Show when={addressee()}>{(name) => <p>{t('to', { name: name() })}</p>}</Show>
            </section>
          )}
        </Show>
      }
      strip={
        <Show when={seated()}>
          <Rounds tables={tablesInOrder(r())} />
        </Show>
      }
    >
      <Board blocks={questionBlocks(props.at)} now={props.live.now()} largest={7} />
    </Frame>
  );
};

/** The rule of the round in words, and what the last minutes are for. */
const Rule: Component<{ live: Live; phase: Phase; addressee: string | undefined; seated: boolean }> = (props) => {
  const later = (): string | undefined => {
    const { summary, wrap_up } = props.phase;
    if (!summary || !wrap_up) return undefined;
    const what = t(`write_${summary}`);
    return t('wrapUpLater', {
      time: inWords(wrap_up),
      what: props.addressee ? t('toLater', { what, name: props.addressee }) : what,
    });
  };
  return (
    <div class="band">
      <p class="band-rule">{roundRule(props.phase)}</p>
      <Show when={!props.seated}>
        <Beat live={props.live} phase={props.phase} />
      </Show>
      <Show when={later()}>
        <p class="band-later">{later()}</p>
      </Show>
    </div>
  );
};

/** A pace the whole room can follow when no table keeps its own round. */
const Beat: Component<{ live: Live; phase: Phase }> = (props) => {
  const beat = () => {
    const clock = props.live.records.clocks['main'];
    const seats = workshop(props.live.records)?.seats_per_table ?? 8;
    return clock && beatOf(props.phase, elapsed(clock, props.live.now()), seats);
  };
  return (
    <Show when={beat()}>
      {(now) => (
        <p class="beat">
          <Show when={now().person} fallback={t('beatDone')}>
            {(person) => (
              <>
                {t('beat', { n: person() })} · <span class="tabular">{formatLeft(now().left)}</span>
              </>
            )}
          </Show>
        </p>
      )}
    </Show>
  );
};
