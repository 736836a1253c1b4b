// What pages were told in the simulation's days (tests/sim/traces): this replica must hold in the end what the server says, as its C++ twin does.
import { describe, expect, it } from 'vitest';
import type { ServerMessage } from '../protocol/messages';
import { Replica, type Collection } from './replica';

interface Trace {
  heard: ServerMessage[];
  end: { at: Record<string, number>; records: Record<string, Record<string, unknown>> };
}

const files = import.meta.glob<string>('../../../tests/sim/traces/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});

function replayed({ heard }: Trace): Replica {
  const held = new Replica();
  for (const message of heard) {
    if (message.type === 'welcome') held.begin(message.epoch);
    if (message.type === 'change') expect(held.apply(message)).not.toBe('gap');
    if (message.type === 'leave') held.leave(message);
  }
  return held;
}

/** What it holds, in the trace's words. */
function recordsOf(held: Replica, collections: string[]): Trace['end']['records'] {
  const pairs = collections.map((name) => {
    const collection = name as Collection;
    return [name, Object.fromEntries(held.ids(collection).map((id) => [id, held.find(collection, id)]))] as const;
  });
  return Object.fromEntries(pairs);
}

describe('Traces', () => {
  it('there are some', () => {
    expect(Object.keys(files).length).toBeGreaterThan(4);
  });
  it.each(Object.entries(files))('S5: %s ends where the server is', (_, text) => {
    const trace = JSON.parse(text) as Trace;
    const held = replayed(trace);
    expect(held.positions().at).toEqual(trace.end.at);
    expect(recordsOf(held, Object.keys(trace.end.records))).toEqual(trace.end.records);
    const heardOf = new Set(
      trace.heard.flatMap((message) => (message.type === 'change' ? Object.keys(message.set) : [])),
    );
    for (const name of heardOf) if (!(name in trace.end.records)) expect(held.ids(name as Collection)).toEqual([]);
  });
});
