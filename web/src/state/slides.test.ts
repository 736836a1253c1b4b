import { describe, expect, it } from 'vitest';
import { scene } from './fixtures';
import { contentOf, isPictureOnly, slideBeside, slideName, slideShown, slidesOf, slidesSeen } from './slides';

const talk = (beside: 'slides' | 'slide-text' | 'slide-both') => scene('talk', { with: [beside] }).records;
const item = (r: ReturnType<typeof talk>): string => Object.values(r.workshops)[0]?.item ?? '';

describe('S6: slides', () => {
  it('stand in their order, and the first is next where none is shown', () => {
    const r = talk('slides');
    expect(slidesOf(r, item(r)).map(([id]) => id)).toEqual(['s1', 's2', 's3', 's4', 's5', 's6']);
    expect(slideShown(r)).toBeUndefined();
    expect(slideBeside(r, item(r), 1)?.[0]).toBe('s1');
    expect(slideBeside(r, item(r), -1)).toBeUndefined();
  });

  it('have a next one and one before, and end at both ends', () => {
    const r = talk('slide-both');
    expect(slideShown(r)?.[0]).toBe('s3');
    expect([slideBeside(r, item(r), -1)?.[0], slideBeside(r, item(r), 1)?.[0]]).toEqual(['s2', 's4']);
    const first = talk('slide-text');
    expect(slideBeside(first, item(first), -1)).toBeUndefined();
  });

  it('are seen when they have been shown, and none is shown when the day is over', () => {
    const r = talk('slide-both');
    expect(slidesSeen(r).flatMap(({ slides }) => slides.map(([id]) => id))).toEqual(['s1', 's2', 's3']);
    Object.values(r.workshops).forEach((day) => (day.ended_at = 1));
    expect(slideShown(r)).toBeUndefined();
  });

  it('are called by their title, or the first line of what they show', () => {
    const alt = `${'x'.repeat(100)}\nmore`;
    expect(slideName({ title: 'A', text: 'B' })).toBe('A');
    expect(slideName({ picture: { picture: '', width: 1, height: 1, alt } })).toHaveLength(80);
    expect(isPictureOnly({ picture: { picture: '', width: 1, height: 1, alt }, links: [] })).toBe(true);
    expect(contentOf({ item: 'i', position: 1, title: 'A', shown_at: 4 })).toEqual({ title: 'A' });
  });
});
