// Silence and discussion: the question, and notes.
import { createMemo, Show, type Component } from 'solid-js';
import { current, isHost, myNotes, tableNotes } from '../../state';
import { t } from '../../text/work';
import { wrapUpDue } from './Actions';
import { OnlyYou } from './NoteCard';
import { NoteList } from './NoteList';
import { usePhone } from './phone';
import { Question } from './Question';

/** I: my own thoughts, with nothing else on the screen. */
export const Individual: Component<{ item: string }> = (props) => {
  const phone = usePhone();
  return (
    <>
      <Question item={props.item} />
      <NoteList title={t('myNotes')} notes={myNotes(phone.live, props.item)} empty={t('firstThought')} />
    </>
  );
};

/** The discussion: what lies on the table, mine marked, and what I still keep to myself. */
export const Discuss: Component<{ item: string }> = (props) => {
  const phone = usePhone();
  const { live } = phone;
  const kept = createMemo(() => myNotes(live, props.item).filter(([, note]) => note.level === 'mine'));
  const due = createMemo(() => wrapUpDue(phone));
  const typed = () => current(live.records)?.phase?.summary !== undefined;
  return (
    <>
      <Show when={due() && typed()}>
        <p class="phone-card phone-due" role="status">
          {t('wrapUpTime')} <Show when={!isHost(live)}>{t('hostLeads')}</Show>
        </p>
      </Show>
      <Question item={props.item} short />
      <NoteList
        title={t('tableNotes')}
        notes={tableNotes(live.records, phone.table(), props.item)}
        onTable
        empty={t('notesEmptyTable')}
      />
      <Show when={kept().length}>
        <NoteList title={t('myNotes')} aside={<OnlyYou />} notes={kept()} sharing />
      </Show>
    </>
  );
};
