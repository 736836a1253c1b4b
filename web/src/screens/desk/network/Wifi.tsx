// The Wi-Fi of the room: typed once, as a code that phones read, on the stage and on paper. It never leaves this browser.
import { createSignal, Show, type Component } from 'solid-js';
import { Portal } from 'solid-js/web';
import { code, workshop } from '../../../state';
import { wifiText, type Wifi } from '../../../state/room-network';
import { n } from '../../../text/desk-network';
import { Button } from '../../../ui/Button';
import { Field } from '../../../ui/Field';
import { Qr } from '../../../ui/Qr';
import { useDesk } from '../desk';
import { spoken } from '../Entrance';

export const WifiOfTheRoom: Component = () => {
  const desk = useDesk();
  const wifi = () => desk.network.room().wifi;
  const write = (part: Partial<Wifi>): void => {
    const { address } = desk.network.room();
    const next = { name: '', password: '', ...wifi(), ...part };
    desk.network.change({ ...(address !== undefined && { address }), ...(next.name !== '' && { wifi: next }) });
  };
  return (
    <section class="network-part">
      <h3>{n('wifi')}</h3>
      <p class="desk-hint">{n('wifiHint')}</p>
      <Field
        label={n('name')}
        value={wifi()?.name ?? ''}
        onInput={(name) => write({ name })}
        max={32}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
      />
      <Show when={wifi()}>
        {(known) => (
          <>
            <Field
              label={n('password')}
              hint={n('passwordHint')}
              value={known().password}
              onInput={(password) => write({ password })}
              max={63}
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
            />
            <div class="network-qr">
              <Qr text={wifiText(known())} label={n('wifiQr', { name: known().name })} />
            </div>
            <p class="desk-hint">{n('wifiStage')}</p>
            <div class="network-acts">
              <PrintSheet wifi={known()} />
              <Button small kind="quiet" onPress={() => write({ name: '', password: '' })}>
                {n('forget')}
              </Button>
            </div>
          </>
        )}
      </Show>
    </section>
  );
};

/** One sheet for the wall: first onto the Wi-Fi, then into the workshop. Drawn only for the printer. */
const PrintSheet: Component<{ wifi: Wifi }> = (props) => {
  const desk = useDesk();
  const [printing, setPrinting] = createSignal(false);
  const print = (): void => {
    setPrinting(true);
    document.body.dataset['printing'] = 'network';
    const done = (): void => {
      window.removeEventListener('afterprint', done);
      delete document.body.dataset['printing'];
      setPrinting(false);
    };
    window.addEventListener('afterprint', done);
    setTimeout(() => window.print()); // the sheet must stand there before the browser looks at the page
  };
  return (
    <>
      <Button small onPress={print}>
        {n('print')}
      </Button>
      <Show when={printing()}>
        <Portal>
          <div class="network-sheet">
            <h1 dir="auto">{workshop(desk.live.records)?.title}</h1>
            <div class="network-steps">
              <section>
                <h2>{n('scanWifi')}</h2>
                <Qr text={wifiText(props.wifi)} label={n('wifiQr', { name: props.wifi.name })} />
                <p>
                  {n('network')} <strong dir="auto">{props.wifi.name}</strong>
                </p>
                <Show when={props.wifi.password}>
                  <p>
                    {n('password')} <strong dir="auto">{props.wifi.password}</strong>
                  </p>
                </Show>
              </section>
              <section>
                <h2>{n('scanJoin')}</h2>
                <Qr text={desk.joinUrl} label={n('joinQr', { address: spoken(desk.joinUrl) })} />
                <p>{spoken(desk.joinUrl)}</p>
                <p>
                  {n('code')} <strong>{code(desk.live.records)}</strong>
                </p>
              </section>
            </div>
          </div>
        </Portal>
      </Show>
    </>
  );
};
