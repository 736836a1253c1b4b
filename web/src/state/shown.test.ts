import { describe, expect, it } from 'vitest';
import { scene } from './fixtures';
import { lastAct, messagesInOrder, quotes, shown, toggled } from './shown';

const laid = (overlay: 'rules' | 'quote', item?: string) => {
  const { records } = scene('individual');
  const [day] = Object.values(records.workshops);
  if (day) Object.assign(day, { overlay, ...(item !== undefined && { overlay_item: item }) });
  return records;
};
const ids = (list: [string, unknown][]): string[] => list.map(([id]) => id);

describe('what lies over every screen', () => {
  it('is nothing, a thing, or a quote with its words', () => {
    expect(shown(scene('talk').records)).toBeUndefined();
    expect(shown(laid('rules'))).toEqual({ what: 'rules' });
    expect(shown(laid('quote', 'i7'))?.item?.[1].text).toContain('bedre møter');
    expect(shown(laid('quote', 'gone'))).toEqual({ what: 'quote' });
  });

  it('is laid by the press that takes it off again, and another quote takes its place', () => {
    expect(toggled(scene('talk').records, 'rules')).toEqual({ do: 'overlay.set', overlay: 'rules' });
    expect(toggled(laid('rules'), 'rules')).toEqual({ do: 'overlay.set' });
    expect(toggled(laid('rules'), 'blackout')).toEqual({ do: 'overlay.set', overlay: 'blackout' });
    expect(toggled(laid('quote', 'i7'), 'quote', 'i7')).toEqual({ do: 'overlay.set' });
    expect(toggled(laid('quote', 'i7'), 'quote', 'i4')).toEqual({ do: 'overlay.set', overlay: 'quote', item: 'i4' });
  });
});

describe('the quotes', () => {
  it('that lead up to the question are those since the work or the break before it', () => {
    const { belonging, others } = quotes(scene('individual').records);
    expect([ids(belonging), ids(others)]).toEqual([['i7'], ['i4', 'i14']]);
    expect(ids(quotes(scene('quote').records).belonging)).toEqual(['i7']);
  });

  it('of a break and of a day that has not begun are all others', () => {
    expect(quotes(scene('lunch').records).belonging).toEqual([]);
    expect(ids(quotes(scene('not-started').records).others)).toEqual(['i4', 'i7', 'i14']);
  });

  it('can be several, and what the plan has left out is none', () => {
    const { records } = scene('individual');
    const [pitch, quote] = [records.items['i8'], records.items['i7']];
    if (pitch) Object.assign(pitch, { kind: 'quote', text: 'Enda et' });
    expect(ids(quotes(records).belonging)).toEqual(['i7', 'i8']);
    if (quote) quote.dropped = true;
    expect(ids(quotes(records).belonging)).toEqual(['i8']);
  });
});

it('messages come newest first, and the last act is the highest in the log, not in the alphabet', () => {
  const { records } = scene('talk');
  records.messages = { a: { text: 'A', sent_at: 1 }, b: { text: 'B', sent_at: 3 }, c: { text: 'C', sent_at: 2 } };
  expect(ids(messagesInOrder(records))).toEqual(['b', 'c', 'a']);
  expect(lastAct(records)).toBeUndefined();
  records.acts = { 9: { what: 'x', person: 'f', at: 1 }, 10: { what: 'y', person: 'f', at: 2 } };
  expect(lastAct(records)?.[0]).toBe('10');
});
