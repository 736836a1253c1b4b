// The last minutes at the table: one writes what the table will say, the others see it grow and suggest.
import { createMemo, createSignal, Show, type Component } from 'solid-js';
import { hostOf, isHost, myNotes, summaryOf, tableNotes, workshop } from '../../state';
import { newId } from '../../state/access';
import { t } from '../../text/work';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Disclosure } from '../../ui/Disclosure';
import { Sheet } from '../../ui/Sheet';
import { DraftOffer } from './Draft';
import { KeptNotes } from './KeptNotes';
import { NoteList } from './NoteList';
import { usePhone } from './phone';
import { PointFields, PointList, Suggestions } from './Points';
import { Question } from './Question';
import { summaryWord } from './work-words';
import { TableLine } from './TableLine';
import { hostWord } from './words';

/** What kind of summary it is and whom it speaks to; the host may choose somebody else. */
export const SummaryHead: Component<{ item: string; table: number; editable?: boolean }> = (props) => {
  const phone = usePhone();
  const records = phone.live.records;
  const [choosing, setChoosing] = createSignal(false);
  const phase = () => records.phases[`${props.item}-group`];
  const summary = () => records.summaries[`${props.item}-${props.table}`];
  const type = () => summary()?.type ?? phase()?.summary ?? 'conclusion';
  const chosen = () => summary()?.addressee ?? phase()?.addressee;
  const all = () => workshop(records)?.addressees ?? [];
  const name = () => all().find((addressee) => addressee.id === chosen())?.name;
  const choose = (addressee: string): void => {
    setChoosing(false);
    phone.live.send({ do: 'summary.address', item: props.item, table: props.table, addressee });
  };
  return (
    <div class="summary-head">
      <h2 class="summary-type">{summaryWord(type())}</h2>
      <Show when={name() ?? (props.editable && all().length)}>
        <p class="summary-to">
          <span dir="auto">{name() ? t('to', { name: name() ?? '' }) : t('toNobody')}</span>
          <Show when={props.editable && all().length > 1}>
            <Button kind="quiet" small onPress={() => setChoosing(true)}>
              {t('change')}
            </Button>
          </Show>
        </p>
      </Show>
      <Show when={props.editable}>
        <Sheet open={choosing()} onClose={() => setChoosing(false)} title={t('addressee')} closeLabel={t('close')}>
          <Choice
            label={t('addressee')}
            hideLabel
            shape="list"
            options={all().map((addressee) => ({ value: addressee.id, label: addressee.name }))}
            value={chosen()}
            onChange={choose}
          />
        </Sheet>
      </Show>
    </div>
  );
};

/** Whether the room sees it: in words, with a sign. */
export const SharedState: Component<{ item: string; table: number; editable?: boolean; quietWhenNot?: boolean }> = (
  props,
) => {
  const phone = usePhone();
  const shared = () => phone.live.records.summaries[`${props.item}-${props.table}`]?.shared;
  return (
    <p class="summary-state" data-shared={shared() ? '' : undefined} aria-live="polite">
      {shared()
        ? `✓ ${t('shared')}.${props.editable ? ` ${t('sharedHint')}` : ''}`
        : props.quietWhenNot
          ? ''
          : t('notShared')}
    </p>
  );
};

export const WrapUp: Component<{ item: string }> = (props) => {
  const phone = usePhone();
  const { live } = phone;
  const records = live.records;
  const host = createMemo(() => isHost(live));
  const hostSeat = () => hostOf(records, phone.table())?.[1];
  const view = createMemo(() => summaryOf(records, props.item, phone.table()));
  const used = (): Set<string> => new Set([...view().points, ...view().suggestions].map(([, point]) => point.text));
  const notes = createMemo(() => {
    const own = myNotes(live, props.item).filter(([, note]) => note.level === 'mine');
    return [...own, ...tableNotes(records, phone.table(), props.item)].filter(([, note]) => !used().has(note.text));
  });
  const use = (text: string): void =>
    live.send({ do: 'point.write', point: newId(), item: props.item, table: phone.table(), text });
  return (
    <>
      <TableLine />
      <Show when={host() && view().points.length === 0}>
        <DraftOffer item={props.item} />
      </Show>
      <section class="phone-card summary" aria-label={t('phaseWrapUp')}>
        <SummaryHead item={props.item} table={phone.table()} editable={host()} />
        <Show when={!host() && hostSeat()}>
          <p class="phone-hint">{t('hostNamedWrites', { name: hostWord(hostSeat()) })}</p>
        </Show>
        <Show when={host()} fallback={<PointList item={props.item} table={phone.table()} />}>
          <PointFields item={props.item} />
          <p class="phone-hint">{t('newPointHint')}</p>
        </Show>
        <SharedState item={props.item} table={phone.table()} editable={host()} quietWhenNot={!host()} />
      </section>
      <Show when={host() && view().points.length > 0}>
        <DraftOffer item={props.item} />
      </Show>
      <Suggestions item={props.item} host={host()} />
      <KeptNotes item={props.item} onUse={use} useLabel={host() ? t('asPoint') : t('suggest')} />
      <Show when={notes().length}>
        <Disclosure summary={`${t('fromNotes')} (${notes().length})`}>
          <NoteList title={t('notes')} notes={notes()} onUse={use} useLabel={host() ? t('asPoint') : t('suggest')} />
        </Disclosure>
      </Show>
      <Question item={props.item} short />
    </>
  );
};

export const TableDone: Component<{ item: string }> = (props) => {
  const phone = usePhone();
  return (
    <>
      <p class="phone-lead">{t('tableDoneLead')}</p>
      <TableLine />
      <section class="phone-card summary">
        <SummaryHead item={props.item} table={phone.table()} />
        <PointList item={props.item} table={phone.table()} />
        <SharedState item={props.item} table={phone.table()} />
      </section>
    </>
  );
};
