// How a poll stands, in the desk's words.
import type { Poll } from '../../../state';
import { t } from '../../../text/desk-polls';

export const stateWord = (poll: Poll): string => t(poll.imported ? 'state_imported' : `state_${poll.state}`);

/** "Ett valg · Anonymt · Åpent nå · Bare regien ser svarene". */
export function factsWord(poll: Poll): string {
  const isOut = poll.state !== 'pending';
  return [
    stateWord(poll),
    ...(isOut ? [t(`results_${poll.results}`)] : []),
    t(`kind_${poll.kind}`),
    ...(poll.imported ? [] : [t(`names_${poll.names}`)]),
  ].join(' · ');
}
