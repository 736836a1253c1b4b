// What people answered, asked and promised, as tables: a row for each answer that could be given, each open answer, each sentence.
import { t as chart } from '../../../text/charts';
import { t } from '../../../text/report';
import type { Report, ReportPoll } from '../../../state/report';
import { chartOf } from '../../polls/chart-of';
import { states } from '../sections/questions';
import type { Cell, Sheet } from './sheet';

/** A count that is held back says so: an empty cell would be read as none. */
const told = (count: number | undefined): Cell => count ?? chart('heldBack');

function countsOf({ poll, results }: ReportPoll): Cell[][] {
  const drawn = chartOf(poll, results);
  const row = (label: string | undefined, option: string, count: number | undefined): Cell[] => [
    poll.title,
    label,
    option,
    told(count),
    results.n,
    poll.population,
  ];
  if (drawn.shape === 'texts') return [];
  if (drawn.shape === 'stacked')
    return drawn.rows.flatMap(({ label, counts }) => drawn.grades.map((grade, i) => row(label, grade, counts[i])));
  return drawn.parts.map(({ label, count }) => row(undefined, label, count));
}

export function pollSheet({ polls }: Report): Sheet {
  const head = [t('col_poll'), t('col_row'), t('col_option'), t('col_count'), t('col_n'), t('col_population')];
  return { name: t('csv_polls'), head, rows: polls.flatMap(countsOf) };
}

export function answerSheet({ polls }: Report): Sheet {
  const rows = polls.flatMap(({ poll, results }) =>
    [...results.texts, ...results.others].map((one): Cell[] => [
      poll.title,
      one.text,
      one.count,
      one.organisation,
      one.name,
    ]),
  );
  const head = [t('col_poll'), t('col_text'), t('col_count'), t('col_organisation'), t('col_name')];
  return { name: t('csv_answers'), head, rows };
}

export function questionSheet({ questions, items }: Report): Sheet {
  const title = (id: string | undefined): Cell => items.find((one) => one.id === id)?.title;
  const rows = questions
    .filter(({ state }) => state !== 'hidden')
    .map(({ item, text, votes, state }): Cell[] => [title(item), text, votes, t(states[state])]);
  return { name: t('csv_questions'), head: [t('col_item'), t('col_text'), t('col_votes'), t('col_state')], rows };
}

export function commitmentSheet({ commitments }: Report): Sheet {
  const rows = commitments.flatMap(({ organisation, commitments: all }) =>
    all.map(({ text, name, due }): Cell[] => [organisation ?? t('notSaid'), name, text, due]),
  );
  const head = [t('col_organisation'), t('col_name'), t('col_text'), t('col_due')];
  return { name: t('csv_commitments'), head, rows };
}
