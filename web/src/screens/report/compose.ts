// The report's value made into what is read: in the order a stranger wants it, in the language of the page, and under one filter.
import { t } from '../../text/report';
import type { Report } from '../../state/report';
import type { Paper, Section } from './paper';
import { peopleSection } from './sections/people';
import { questionSection, type Reading } from './sections/question';
import { timesSection } from './sections/times';
import { dayText, hour } from './words';

export interface Wish {
  /** The id of the addressee whose part is wanted; all of it without one. */
  to?: string | undefined;
}

function status(report: Report): string {
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
  const questions = asked.flatMap((item) => questionSection(item, reading));
  if (reading.to !== undefined) return questions;
  return [...questions, ...peopleSection(report.participation), ...timesSection(report.items, report.timezone)];
}

export function compose(report: Report, wish: Wish = {}): Paper {
  const addressee = addresseeOf(report, wish);
  const reading: Reading = { zone: report.timezone, to: addressee?.id, final: false };
  return {
    title: report.title,
    facts: facts(report),
    status: status(report),
    filtered: addressee ? t('filteredBy', { name: addressee.name }) : '',
    outcomes: addressee ? [] : report.outcomes,
    sections: sections(report, reading),
  };
}
