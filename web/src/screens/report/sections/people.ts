// Who took part: numbers by table and by organisation, and nobody's name.
import { t } from '../../../text/report';
import type { ReportParticipation } from '../../../state/report';
import type { Block, Section } from '../paper';
import { tableName } from '../words';

export function peopleSection({ people, by_table, by_organisation }: ReportParticipation): Section[] {
  const tables = by_table.filter((one) => one.people > 0);
  const blocks: Block[] = [];
  if (tables.length > 0)
    blocks.push({
      is: 'table',
      title: t('byTable'),
      columns: [{ name: t('nameOfTable') }, { name: t('number'), figures: true }],
      rows: tables.map((one) => [tableName(one), String(one.people)]),
    });
  if (by_organisation.some(({ organisation }) => organisation !== undefined))
    blocks.push({
      is: 'table',
      title: t('byOrganisation'),
      columns: [{ name: t('organisation') }, { name: t('number'), figures: true }],
      rows: [...by_organisation]
        // Those who did not say come last, whatever they are called.
        .sort((a, b) => Number(a.organisation === undefined) - Number(b.organisation === undefined))
        .map((one) => [one.organisation ?? t('notSaid'), String(one.people)]),
    });
  if (blocks.length === 0) return [];
  const total = people === 1 ? t('onePerson') : t('people', { n: people });
  return [{ id: 'who', title: t('who'), note: `${total}. ${t('numbersOnly')}`, blocks }];
}
