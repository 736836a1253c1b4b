// The report's value made into what is read: in the order a stranger wants it, in the language of the page, and under one filter.
import { t } from '../../text/report';
import type { Report } from '../../state/report';
import type { Paper, Section } from './paper';
import { commitmentsSection } from './sections/commitments';
import { peopleSection } from './sections/people';
import { picturesSection } from './sections/pictures';
import { pollsSection } from './sections/polls';
import { questionSection, type Reading } from './sections/question';
import { questionsSection } from './sections/questions';
import { timesSection } from './sections/times';
import { dayText, hour } from './words';

export interface Wish {
  /** The id of the addressee whose part is wanted; all of it without one. */
  to?: string | undefined;
  /** The report holds more than is published, and must say so. */
  whole?: boolean;
}

function status(report: Report, whole: boolean): string {
  const { frozen_at, timezone } = report;
  if (frozen_at !== undefined) {
    const final = t('final', { date: dayText(report.date), time: hour(frozen_at, timezone) });
    return whole ? `${final}. ${t('wholeNote')}` : final;
  }
  const time = hour(report.made_at, report.timezone);
  const day =
    report.ended_at === undefined ? t('growing') : t('ended', { time: hour(report.ended_at, report.timezone) });
  return `${t('soFar', { time })} ${day}`;
}

function facts(report: Report): string[] {
  const { people, by_table, by_organisation } = report.participation;
  const tables = by_table.filter((one) => one.people > 0).length;
  const organisations = by_organisation.filter(({ organisation }) => organisation !== undefined).length;
  const who = [
    people === 1 ? t('onePerson') : t('people', { n: people }),
    ...(tables > 0 ? [t('tables', { n: tables })] : []),
    ...(organisations === 1 ? [t('oneOrganisation')] : []),
    ...(organisations > 1 ? [t('organisations', { n: organisations })] : []),
  ].join(' · ');
  const organisers = report.organisers.length > 0 ? [t('organisers', { names: report.organisers.join(', ') })] : [];
  return [dayText(report.date), ...organisers, who];
}

/** The addressee that is asked for, if the workshop knows it. */
export function addresseeOf(report: Report, wish: Wish): { id: string; name: string } | undefined {
  return report.addressees.find(({ id }) => id === wish.to);
}

function sections(report: Report, reading: Reading): Section[] {
  const asked = report.items.filter((item) => item.kind === 'group_work');
  const questions = asked.flatMap((item) => questionSection(report, item, reading));
  if (reading.to !== undefined) return questions;
  return [
    ...questions,
    ...picturesSection(report, reading.final),
    ...pollsSection(report, reading.final),
    ...questionsSection(report),
    ...commitmentsSection(report, reading.final),
    ...peopleSection(report.participation),
    ...timesSection(report.items, report.timezone),
  ];
}

export function compose(report: Report, wish: Wish = {}): Paper {
  const addressee = addresseeOf(report, wish);
  const reading: Reading = { zone: report.timezone, to: addressee?.id, final: !wish.whole };
  return {
    title: report.title,
    facts: facts(report),
    status: status(report, !!wish.whole),
    filtered: addressee ? t('filteredBy', { name: addressee.name }) : '',
    outcomes: addressee ? [] : report.outcomes,
    sections: sections(report, reading),
  };
}
