// The slides of the day: those of an item in their order, the one the room sees, and what is before and after it. Pure.
import { sortedItems, workshop } from './day';
import type { Records } from './live';
import type { Link, Picture, Slide } from './types';

export type SlideEntry = [string, Slide];

/** An item's slides, in their order. */
export function slidesOf(r: Records, item: string): SlideEntry[] {
  return Object.entries(r.slides)
    .filter(([, slide]) => slide.item === item)
    .sort(([a, one], [b, other]) => one.position - other.position || (a < b ? -1 : 1));
}

/** The slide every screen shows now. */
export function slideShown(r: Records): SlideEntry | undefined {
  const day = workshop(r);
  const id = day?.ended_at === undefined ? day?.slide : undefined;
  const slide = id === undefined ? undefined : r.slides[id];
  return id !== undefined && slide ? [id, slide] : undefined;
}

/** The one `by` places further in the shown slide's item; where none is shown, the item's first or last. */
export function slideBeside(r: Records, item: string, by: 1 | -1): SlideEntry | undefined {
  const all = slidesOf(r, item);
  const shown = slideShown(r);
  const at = shown ? all.findIndex(([id]) => id === shown[0]) : -1;
  if (at < 0) return by > 0 ? all[0] : undefined;
  return all[at + by];
}

/** What has been shown today, by item, the latest item first. */
export function slidesSeen(r: Records): { item: string; title: string; slides: SlideEntry[] }[] {
  return sortedItems(r)
    .map(([item, { title }]) => ({
      item,
      title,
      slides: slidesOf(r, item).filter(([, slide]) => slide.shown_at !== undefined),
    }))
    .filter(({ slides }) => slides.length > 0)
    .reverse();
}

/** What a slide holds, without what only the record knows. */
export interface SlideContent {
  title?: string;
  text?: string;
  bullets?: string[];
  picture?: Picture;
  links?: Link[];
}

export const slideTextMax = { line: 200, text: 2_000, bullets: 12, links: 5, url: 500 } as const;

/** Text alone is a native slide; a picture alone is shown as large as the screen allows. */
export const isPictureOnly = (slide: SlideContent): boolean =>
  slide.picture !== undefined && !slide.title && !slide.text && !slide.bullets?.length;

export const isEmpty = (slide: SlideContent): boolean =>
  !slide.title && !slide.text && !slide.bullets?.length && !slide.picture && !slide.links?.length;

/** What a slide is called in a list: its title, or the first words of what it shows. */
export function slideName(slide: SlideContent): string {
  const words = slide.title ?? slide.text ?? slide.bullets?.[0] ?? slide.picture?.alt ?? slide.links?.[0]?.title ?? '';
  const line = words.split('\n')[0] ?? '';
  return line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line;
}

/** The record's content alone, for writing it anew. */
export function contentOf(slide: Slide): SlideContent {
  return {
    ...(slide.title !== undefined && { title: slide.title }),
    ...(slide.text !== undefined && { text: slide.text }),
    ...(slide.bullets !== undefined && { bullets: [...slide.bullets] }),
    ...(slide.picture !== undefined && { picture: { ...slide.picture } }),
    ...(slide.links !== undefined && { links: slide.links.map((link) => ({ ...link })) }),
  };
}
