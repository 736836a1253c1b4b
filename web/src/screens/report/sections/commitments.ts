// Who promised what, organisation by organisation; a name only where it was given with the promise.
import { t } from '../../../text/report';
import type { Report, SharedCommitment } from '../../../state/report';
import type { Block, Line, Section } from '../paper';
import { dayText } from '../words';

function line({ text, due, name, whose, shared }: SharedCommitment, final: boolean): Line {
  const marks = [
    ...(name === undefined ? [] : [name]),
    ...(whose === 'organisation' ? [t('forAll')] : []),
    ...(due === undefined ? [] : [t('due', { date: dayText(due) })]),
    ...(shared === 'mine' && !final ? [t('notShared')] : []),
  ];
  return { text, ...(marks.length > 0 && { mark: marks.join(' · ') }) };
}

export function commitmentsSection({ commitments }: Report, final: boolean): Section[] {
  const cards = commitments
    .filter((one) => one.commitments.length > 0)
    .sort((a, b) => Number(a.organisation === undefined) - Number(b.organisation === undefined))
    .map((one): Block => {
      const n = one.commitments.length;
      return {
        is: 'card',
        title: one.organisation ?? t('notSaid'),
        facts: [n === 1 ? t('oneCommitment') : t('nCommitments', { n })],
        lines: one.commitments.map((each) => line(each, final)),
      };
    });
  return cards.length === 0
    ? []
    : [{ id: 'commitments', title: t('commitments'), note: t('commitmentsNote'), blocks: cards }];
}
