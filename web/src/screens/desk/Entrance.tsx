// How people get in: the QR large enough to hold up, the code, and every address with a button that copies it.
import { createSignal, For, Show, type Component } from 'solid-js';
import { code, tablesInOrder } from '../../state';
import { isOnlyHere } from '../../state/room-network';
import { t as cloth } from '../../text/desk-cloth';
import { t } from '../../text/desk';
import { n } from '../../text/desk-network';
import { room } from '../../text/desk-room';
import { Button } from '../../ui/Button';
import { CopyField } from '../../ui/CopyField';
import { Disclosure } from '../../ui/Disclosure';
import { Qr } from '../../ui/Qr';
import { PrintTableSheets } from '../photos/TableSheets';
import { useDesk } from './desk';
import { tableWord } from './words';

/** The address as one says it aloud: without the scheme. */
export const spoken = (url: string): string => url.replace(/^https?:\/\//, '');

export const Address: Component<{ what: string; url: string; withQr?: boolean }> = (props) => (
  <div class="address">
    <CopyField
      label={props.what}
      value={props.url}
      copy={t('copy')}
      copied={t('copied')}
      failed={t('copyFailed')}
      copyLabel={t('copyOf', { what: props.what })}
    />
    <Show when={props.withQr}>
      <div class="address-qr">
        <Qr text={props.url} label={t('qrLabel', { address: spoken(props.url) })} />
      </div>
    </Show>
  </div>
);

export const Entrance: Component = () => {
  const desk = useDesk();
  const records = desk.live.records;
  return (
    <div class="entrance">
      <Show when={isOnlyHere(desk.joinUrl)}>
        <p class="entrance-warning">{t('onlyHere')}</p>
      </Show>
      <div class="entrance-qr">
        <Qr text={desk.joinUrl} label={t('qrLabel', { address: spoken(desk.joinUrl) })} />
      </div>
      <p class="entrance-address">{spoken(desk.joinUrl)}</p>
      <p class="entrance-code">
        {t('code')} <strong>{code(records)}</strong>
      </p>
      <Address what={t('phonePage')} url={desk.joinUrl} />
      <Address what={t('stagePage')} url={desk.stageUrl} />
      <p class="entrance-acts">
        <a class="button" href={desk.stageHere} target="_blank" rel="noopener">
          {t('openStage')}
        </a>
        <Button onPress={() => desk.open('network')}>{n('open')}</Button>
      </p>
      <Disclosure summary={t('tablePages')}>
        <TableAddress />
      </Disclosure>
      <PrintTableSheets />
    </div>
  );
};

/** One table's own address with its QR: chosen first, for there may be a hundred. */
export const TableAddress: Component = () => {
  const desk = useDesk();
  const records = desk.live.records;
  const [table, setTable] = createSignal<number>();
  return (
    <>
      <label class="field">
        <span class="field-label">{t('moveTable')}</span>
        <select class="field-input" onChange={(event) => setTable(Number(event.currentTarget.value) || undefined)}>
          <option value="" />
          <For each={tablesInOrder(records)}>
            {({ number }) => <option value={number}>{tableWord(records, number)}</option>}
          </For>
        </select>
      </label>
      <Show when={table()} keyed>
        {(number) => <TableAddresses number={number} />}
      </Show>
    </>
  );
};

/** The address for the phones of one table, and the one for the screen in its middle. */
export const TableAddresses: Component<{ number: number }> = (props) => {
  const desk = useDesk();
  const table = () => tableWord(desk.live.records, props.number);
  return (
    <>
      <Address what={t('tablePageOf', { table: table() })} url={`${desk.joinUrl}?table=${props.number}`} withQr />
      <Address what={cloth('cloth', { table: table() })} url={`${desk.joinUrl}/table/${props.number}`} withQr />
      <Show when={desk.leads()}>
        <Button
          small
          kind="danger"
          onPress={() =>
            desk.ask({
              title: room('clothRemoveTitle'),
              text: [room('clothRemoveText', { table: table() })],
              act: room('clothRemove'),
              danger: true,
              run: () => desk.send({ do: 'tablecloth.remove', table: props.number }),
            })
          }
        >
          {room('clothRemove')}
        </Button>
      </Show>
    </>
  );
};
