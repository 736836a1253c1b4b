// Silence and discussion: the question, and notes.
import { createMemo, Show, type Component } from 'solid-js';
import { current, isHost, myNotes, mySeat, summaryOf } from '../../state';
import { tt } from '../../text/phone-table';
import { t } from '../../text/work';
import { wrapUpDue } from './Actions';
import { ClockOf } from './ClockOf';
import { Cloth } from './Cloth';
import { keptNotes } from './hidden';
import { KeptNotes } from './KeptNotes';
import { OnlyYou } from './NoteCard';
import { NoteList } from './NoteList';
import { usePhone } from './phone';
import { PointList, Suggestions } from './Points';
import { Question } from './Question';
import { SuggestWriter } from './SuggestWriter';
import { tableClock } from './table-clock';
import { TableLine } from './TableLine';

/** I: my own thoughts, with nothing else on the screen. */
export const Individual: Component<{ item: string }> = (props) => {
  const phone = usePhone();
  return (
    <>
      <Question item={props.item} />
      <KeptNotes item={props.item} />
      <NoteList
        title={t('myNotes')}
        notes={myNotes(phone.live, props.item)}
        empty={keptNotes(phone.code()).of(props.item).length ? undefined : t('firstThought')}
      />
    </>
  );
};

/** The table's clock, large, for whoever keeps the time. */
const KeptTime: Component = () => {
  const phone = usePhone();
  const clock = () => (mySeat(phone.live)?.role === 'time_keeper' ? tableClock(phone) : undefined);
  return (
    <Show when={clock()}>
      {(main) => (
        <div class="kept-time">
          <ClockOf clock={main()} label={t('timeLeft')} />
        </div>
      )}
    </Show>
  );
};

/** Whoever writes gets to the summary while the others still talk: what it says so far, and a place to suggest. */
const Pen: Component<{ item: string }> = (props) => {
  const phone = usePhone();
  const view = createMemo(() => summaryOf(phone.live.records, props.item, phone.table()));
  return (
    <section class="phone-card summary" aria-label={tt('soFar')}>
      <h2>{tt('soFar')}</h2>
      <Show when={view().points.length}>
        <PointList item={props.item} table={phone.table()} />
      </Show>
      <Suggestions item={props.item} host={false} />
      <SuggestWriter early />
    </section>
  );
};

/** The discussion: what lies on the table, mine marked, and what I still keep to myself. */
export const Discuss: Component<{ item: string }> = (props) => {
  const phone = usePhone();
  const { live } = phone;
  const kept = createMemo(() => myNotes(live, props.item).filter(([, note]) => note.level === 'mine'));
  const due = createMemo(() => wrapUpDue(phone));
  const role = () => mySeat(live)?.role;
  const typed = () => current(live.records)?.phase?.summary !== undefined;
  return (
    <>
      <Show when={due() && typed()}>
        <p class="phone-card phone-due" role="status">
          {t('wrapUpTime')} <Show when={!isHost(live)}>{t('hostLeads')}</Show>
        </p>
      </Show>
      <TableLine />
      <KeptTime />
      <Question item={props.item} short={role() !== 'guard'} />
      <Show when={role() === 'writer' && typed() && !isHost(live)}>
        <Pen item={props.item} />
      </Show>
      <Cloth item={props.item} />
      <Show when={kept().length}>
        <NoteList title={t('myNotes')} aside={<OnlyYou />} notes={kept()} sharing />
      </Show>
      <KeptNotes item={props.item} sharing />
    </>
  );
};
