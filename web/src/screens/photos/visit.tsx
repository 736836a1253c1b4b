// Somebody who scanned a table's printed code only to photograph its cloth. They take no seat: the phone is for a while the table's own device,
// which is what may lay photos there.
import { createSignal, createEffect, Match, onCleanup, Show, Switch, untrack, type Component } from 'solid-js';
import { render } from 'solid-js/web';
import { forgetTable, RequestFailed, tableToken, watchTable } from '../../state/access';
import { connect } from '../../state/connect';
import { current, workshop } from '../../state/day';
import { languages, setLanguage } from '../../text/define';
import { photos as t } from '../../text/photos';
import { Button } from '../../ui/Button';
import { remembered } from '../phone/memory';
import { Photos, type PhotoRights } from './Photos';
import { TakePhotos } from './TakePhotos';
import { tableName } from './words';

const againMs = 3_000;

type Trouble = 'visitNone' | 'visitEnded' | 'visitLocked' | 'visitOffline';
const troubles: Record<string, Trouble> = {
  unknown_code: 'visitNone',
  missing: 'visitNone',
  invalid: 'visitNone',
  ended: 'visitEnded',
  locked: 'visitLocked',
};

export const Visitor: Component<{ code: string; table: number; onBack: () => void }> = (props) => {
  const [token, setToken] = createSignal(untrack(() => tableToken(props.code, props.table)));
  const [trouble, setTrouble] = createSignal<Trouble>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const ask = async (): Promise<void> => {
    try {
      setToken(await watchTable(props.code, props.table));
      setTrouble(undefined);
    } catch (error) {
      const why = (error instanceof RequestFailed && troubles[error.error]) || 'visitOffline';
      setTrouble(why);
      if (why === 'visitOffline') timer = setTimeout(() => void ask(), againMs);
    }
  };
  createEffect(() => {
    if (token() === undefined) void ask();
  });
  const tokenIsOld = (): void => {
    forgetTable(props.code, props.table);
    setToken(undefined);
  };
  return (
    <main class="visit">
      <Switch fallback={<p role="status">{t(trouble() ?? 'visitWait')}</p>}>
        <Match when={token()} keyed>
          {(known) => <Open code={props.code} table={props.table} token={known} onTokenIsOld={tokenIsOld} />}
        </Match>
      </Switch>
      <Button kind="quiet" wide onPress={() => props.onBack()}>
        {t('visitBack')}
      </Button>
    </main>
  );
};

const Open: Component<{ code: string; table: number; token: string; onTokenIsOld: () => void }> = (props) => {
  const live = connect(untrack(() => ({ code: props.code, token: props.token })));
  onCleanup(() => live.disconnect());
  createEffect(() => {
    if (live.closed() === 'bad_token' || live.closed() === 'removed') props.onTokenIsOld();
  });
  createEffect(() => {
    const known = languages.find((one) => one === workshop(live.records)?.language);
    if (known && !remembered('language')) setLanguage(known);
  });
  const ended = (): boolean => workshop(live.records)?.ended_at !== undefined;
  const rights: PhotoRights = { send: (command) => live.send(command), removes: true, leads: false };
  return (
    <Show when={workshop(live.records)} fallback={<p role="status">{t('visitWait')}</p>}>
      <h1>{t('visitTitle', { table: tableName(live, props.table) })}</h1>
      <Show when={!ended()} fallback={<p>{t('visitEnded')}</p>}>
        <p>{t('visitHint')}</p>
        <TakePhotos live={live} table={props.table} item={current(live.records)?.id} send={rights.send} />
        <Photos live={live} table={props.table} rights={rights} />
      </Show>
    </Show>
  );
};

/** Takes the page over until they go back. */
export function visit(root: HTMLElement, code: string, table: number, onBack: () => void): void {
  const dispose = render(
    () => (
      <Visitor
        code={code}
        table={table}
        onBack={() => {
          dispose();
          onBack();
        }}
      />
    ),
    root,
  );
}
