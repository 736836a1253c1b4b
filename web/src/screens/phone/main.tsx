// The phone's page: /<code>, and /<code>/table/<n> from a table's QR code. Who has joined before lands at once where the room is; the others take a seat first.
import { createEffect, createSignal, onCleanup, Show, type Component } from 'solid-js';
import { render } from 'solid-js/web';
import { forget, identity, recover } from '../../state/access';
import { connect } from '../../state/connect';
import { workshop, type Facts } from '../../state';
import { languages, setLanguage } from '../../text/define';
import { PhoneApp } from './App';
import { Join } from './Join';
import { fetchParts, Later } from './Later';
import { remembered } from './memory';
import { placeIn } from './place';

const { code, table } = placeIn(location.pathname, location.search);

const chosen = languages.find((known) => known === remembered('language'));
if (chosen) setLanguage(chosen);

const Page: Component = () => {
  const [who, setWho] = createSignal(identity(code));
  const [invited, setInvited] = createSignal(!identity(code) && location.hash.startsWith('#d='));
  const meet = (facts: Facts): void => {
    if (!remembered('language')) setLanguage(facts.language);
    document.title = `${facts.title} · Bordduk`;
  };
  const arrive = (): void => {
    history.replaceState(null, '', location.pathname);
    setInvited(false);
    setWho(identity(code));
  };
  const again = (): void => {
    forget(code);
    setWho(undefined);
  };
  return (
    <Show
      when={who()}
      fallback={
        <Show
          when={invited()}
          fallback={
            <Join
              code={code}
              table={table}
              onFacts={meet}
              onJoined={() => setWho(identity(code))}
              onPhoto={table === undefined ? undefined : () => photograph(table)}
            />
          }
        >
          <Later>{(parts) => <parts.Invited code={code} onDone={arrive} />}</Later>
        </Show>
      }
    >
      {(known) => {
        const live = connect({ code, ...known() });
        onCleanup(() => live.disconnect());
        createEffect(() => {
          const spoken = workshop(live.records)?.language;
          if (spoken && !remembered('language')) setLanguage(spoken);
        });
        return <PhoneApp live={live} scanned={table} onJoinAgain={again} />;
      }}
    </Show>
  );
};

const root = document.getElementById('app');
let leave: (() => void) | undefined;
const open = (): void => void (root && (leave = render(() => <Page />, root)));

/** Whoever only photographs the cloth takes no seat. It comes with the parts: a file of its own would split the page in two and make it heavier for everybody. */
async function photograph(at: number): Promise<void> {
  fetchParts();
  const { visit } = await import('./parts');
  if (!root) return;
  leave?.();
  visit(root, code, at, open);
}
void recover().then(open);
