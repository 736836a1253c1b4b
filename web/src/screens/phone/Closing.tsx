// The end, in the programme's own words if it has any, and what I have written; it stays so after the day is over.
import { Show, type Component } from 'solid-js';
import { myNotes, sortedItems, workshop } from '../../state';
import { th } from '../../text/phone-home';
import { t as link } from '../../text/report-link';
import { t } from '../../text/work';
import { Commitments } from './home/Commitments';
import { Keep } from './home/Keep';
import { KeptNotes } from './KeptNotes';
import { NoteList } from './NoteList';
import { usePhone } from './phone';

export const Closing: Component = () => {
  const phone = usePhone();
  const last = () => sortedItems(phone.live.records).find(([, item]) => item.kind === 'closing');
  const words = () => last()?.[1].text;
  const closing = () => last()?.[0];
  return (
    <>
      <div class="phone-card">
        <p class="phone-lead">{t('thanks')}</p>
        <p class="phone-text" dir="auto">
          {words() ?? t('thanksLead')}
        </p>
        <Show
          when={workshop(phone.live.records)?.report_frozen_at}
          fallback={<p class="phone-hint">{th('reportSoon')}</p>}
        >
          <a class="button button-main button-wide" href={`/${phone.code()}/report`}>
            {link('read')}
          </a>
        </Show>
      </div>
      <Commitments item={closing()} />
      <Keep />
      <KeptNotes />
      <NoteList title={t('myNotesHere')} notes={myNotes(phone.live)} />
    </>
  );
};
