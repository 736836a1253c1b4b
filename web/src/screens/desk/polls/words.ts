// How a poll stands, in the desk's words.
import type { Poll } from '../../../state';
import type { OnStage } from './on-stage';
import { t } from '../../../text/desk-polls';

/** Where the room looks; nothing where there is nothing to look at. */
export function stageWord(poll: Poll, where: OnStage): string {
  if (where !== 'off') return t(`stage_${where}`);
  return poll.state === 'open' || (poll.state === 'closed' && poll.results !== 'hidden') ? t('stage_off') : '';
}

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
