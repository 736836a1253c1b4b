// Which of the machine's addresses the room shall use. The server knows them; which one a phone reaches only a phone can tell.
import { createResource, Match, Show, Switch, type Component } from 'solid-js';
import { RequestFailed } from '../../../state';
import { isOnlyHere, type Way } from '../../../state/room-network';
import { requestText } from '../../../text/common';
import { n } from '../../../text/desk-network';
import { Choice } from '../../../ui/Choice';
import { Qr } from '../../../ui/Qr';
import { useDesk } from '../desk';
import { spoken } from '../Entrance';

const here = 'here';

export const Ways: Component = () => {
  const desk = useDesk();
  const [ways] = createResource(() => desk.network.ways?.() ?? Promise.resolve([]));
  const why = (): string =>
    requestText(ways.error instanceof RequestFailed ? ways.error : { status: 0, error: 'offline' });
  /** Where the page came from is one to choose, unless it is among the others or no phone can use it. */
  const options = (all: Way[]) => [
    ...(isOnlyHere(desk.network.here) || all.some(({ url }) => url === desk.network.here)
      ? []
      : [{ value: here, label: spoken(desk.network.here), hint: n('here') }]),
    ...all.map(({ url, kind }) => ({ value: url, label: spoken(url), hint: n(`kind_${kind}`) })),
  ];
  const chosen = (): string =>
    desk.network.room().address ?? (ways()?.some(({ url }) => url === desk.network.here) ? desk.network.here : here);
  const choose = (value: string): void => {
    const { wifi } = desk.network.room();
    desk.network.change({ ...(wifi && { wifi }), ...(value !== here && { address: value }) });
  };
  return (
    <section class="network-part">
      <Switch>
        <Match when={ways.error as unknown}>
          <h3>{n('address')}</h3>
          <p role="alert">{n('notAsked', { why: why() })}</p>
        </Match>
        <Match when={ways()}>
          {(all) => (
            <Show when={options(all()).length > 0} fallback={<p role="alert">{n('noWays')}</p>}>
              <Choice label={n('address')} shape="list" options={options(all())} value={chosen()} onChange={choose} />
              <p class="desk-hint">{n('addressHint')}</p>
              <div class="network-qr">
                <Qr text={desk.joinUrl} label={n('joinQr', { address: spoken(desk.joinUrl) })} />
              </div>
            </Show>
          )}
        </Match>
      </Switch>
    </section>
  );
};
