// Inside one table: its time, its people, what lies on it and what it sums up. The desk can do here whatever the table's host can.
import { createMemo, createSignal, onMount, Show, type Component } from 'solid-js';
import { current } from '../../state';
import { t } from '../../text/desk';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { codePoints, Field } from '../../ui/Field';
import { DeskPhotos } from '../photos/DeskPhotos';
import { useDesk } from './desk';
import { TableAddresses } from './Entrance';
import { Seats } from './Seats';
import { SignalLine } from './Signal';
import { SummaryEditor } from './SummaryEditor';
import { TableTime } from './TableTime';
import { TableCloth } from './TableCloth';
import { TableMessages } from './TableMessages';
import { tableWord } from './words';

const nameMax = 40;

export const TablePanel: Component<{ number: number; numbers: readonly number[] }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const table = () => records.tables[String(props.number)];
  const item = createMemo(() => current(records)?.id);
  const isGroupWork = () => current(records)?.item.kind === 'group_work';
  const beside = (by: number): number | undefined => props.numbers[props.numbers.indexOf(props.number) + by];
  let heading: HTMLHeadingElement | undefined;
  onMount(() => heading?.focus());
  const Go: Component<{ to: number | undefined; sign: string }> = (go) => (
    <Button
      small
      kind="quiet"
      disabled={go.to === undefined}
      label={go.to === undefined ? go.sign : t('openTable', { table: tableWord(records, go.to) })}
      onPress={() => desk.look(go.to)}
    >
      <span aria-hidden="true">{go.sign}</span>
    </Button>
  );
  return (
    <div class="panel">
      <header class="desk-bar">
        <Button small onPress={() => desk.look(undefined)}>
          <span aria-hidden="true">←</span> {t('allTables')}
        </Button>
        <h2 class="desk-heading panel-title" id="desk-tables" tabindex="-1" dir="auto" ref={(made) => (heading = made)}>
          {tableWord(records, props.number)}
        </h2>
        <span class="panel-beside">
          <Go to={beside(-1)} sign="‹" />
          <Go to={beside(1)} sign="›" />
        </span>
      </header>
      <Show when={table()}>
        {(here) => (
          <>
            <SignalLine table={here()} />
            <div class="panel-column">
              <TableTime table={here()} />
              <Seats table={here()} />
              <TableMessages number={props.number} />
            </div>
            <div class="panel-column">
              <Show when={isGroupWork() && item()}>
                {(work) => <SummaryEditor item={work()} table={props.number} />}
              </Show>
              <DeskPhotos table={props.number} />
              <TableCloth number={props.number} item={item()} works={isGroupWork()} />
              <div>
                <Disclosure summary={t('tablePage')}>
                  <TableAddresses number={props.number} />
                </Disclosure>
                <Show when={desk.leads()}>
                  <Rename number={props.number} name={here().name} />
                </Show>
              </div>
            </div>
          </>
        )}
      </Show>
    </div>
  );
};

const Rename: Component<{ number: number; name: string | undefined }> = (props) => {
  const desk = useDesk();
  const [draft, setDraft] = createSignal<string>();
  const text = () => draft() ?? props.name ?? '';
  const usable = () => text().trim() !== '' && codePoints(text().trim()) <= nameMax && text().trim() !== props.name;
  const save = (): void => {
    if (!usable()) return;
    desk.send({ do: 'table.rename', table: props.number, name: text().trim() });
    setDraft(undefined);
  };
  return (
    <Disclosure summary={t('renameTable')}>
      <form
        class="panel-line rename"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field label={t('nameTable')} value={text()} onInput={setDraft} max={nameMax} />
        <Button type="submit" disabled={!usable()}>
          {t('save')}
        </Button>
      </form>
    </Disclosure>
  );
};
