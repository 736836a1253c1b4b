// Slides and photos in the report: slides stand before the question they led up to, photos with the table that was photographed, and what
// belongs to no question has a section of its own.
import { pictures as t } from '../../../text/report-pictures';
import type { Report, ReportItem, ReportSlide } from '../../../state/report';
import type { Block, PaperPicture, PaperSlide, Section } from '../paper';
import { hour, tableName } from '../words';

export function slideOf({ title, text, bullets, picture, links }: ReportSlide): PaperSlide {
  return {
    ...(title !== undefined && { title }),
    ...(text !== undefined && { text }),
    bullets: bullets ?? [],
    ...(picture && { picture }),
    links: links ?? [],
  };
}

const slideBlocks = ({ title, slides = [] }: ReportItem): Block[] =>
  slides.length > 0 ? [{ is: 'slides', title: t('slidesOf', { title }), slides: slides.map(slideOf) }] : [];

/** What was shown before a question, and while it was worked on. */
export function slidesBefore(report: Report, item: ReportItem): Block[] {
  const before = item.evidence.flatMap((id) => report.items.find((one) => one.id === id) ?? []);
  return [...before, item].flatMap(slideBlocks);
}

/** Table by table, in the order they were taken. */
export function photoBlocks(item: ReportItem, zone: string, final: boolean): Block[] {
  const all = item.tables.flatMap((left) =>
    (left.photos ?? []).map(({ picture, level, at }): PaperPicture => {
      const words = t('photoOf', { table: tableName(left), time: hour(at, zone) });
      return { ...picture, alt: words, caption: level === 'table' && !final ? `${words} · ${t('tableOnly')}` : words };
    }),
  );
  return all.length > 0 ? [{ is: 'pictures', title: t('photos'), pictures: all }] : [];
}

/** What led up to no question: the slides of a talk after the last one, of a day without group work, photos from a break. */
export function picturesSection(report: Report, final: boolean): Section[] {
  const works = report.items.filter(({ kind }) => kind === 'group_work');
  const told = new Set(works.flatMap(({ id, evidence }) => [id, ...evidence]));
  const blocks = report.items.flatMap((item) => [
    ...(told.has(item.id) ? [] : slideBlocks(item)),
    ...(item.kind === 'group_work' ? [] : photoBlocks(item, report.timezone, final)),
  ]);
  return blocks.length > 0 ? [{ id: 'slides', title: t('slides'), note: '', blocks }] : [];
}
