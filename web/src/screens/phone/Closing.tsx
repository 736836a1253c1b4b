// The end, in the programme's own words if it has any, and what I have written; it stays so after the day is over.
import type { Component } from 'solid-js';
import { myNotes, sortedItems } from '../../state';
import { t } from '../../text/work';
import { KeptNotes } from './KeptNotes';
import { NoteList } from './NoteList';
import { usePhone } from './phone';

export const Closing: Component = () => {
  const phone = usePhone();
  const words = () => sortedItems(phone.live.records).find(([, item]) => item.kind === 'closing')?.[1].text;
  return (
    <>
      <div class="phone-card">
        <p class="phone-lead">{t('thanks')}</p>
        <p class="phone-text" dir="auto">
          {words() ?? t('thanksLead')}
        </p>
      </div>
      <KeptNotes />
      <NoteList title={t('myNotesHere')} notes={myNotes(phone.live)} />
    </>
  );
};
