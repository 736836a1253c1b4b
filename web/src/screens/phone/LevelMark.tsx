// How far a note is shared: a shape and the words. A lock, a table, a screen, a page.
import type { Component } from 'solid-js';
import type { Level } from '../../state';
import { tc } from '../../text/phone-cloth';

const shapes: Record<Level, string> = {
  mine: 'M4.5 7V5a3.5 3.5 0 0 1 7 0v2M3 7h10v7H3z',
  table: 'M8 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3z',
  room: 'M2 3h12v8H2zM8 11v3M5 14h6',
  report: 'M4 2h6l3 3v9H4zM6.5 7h4M6.5 10h4',
};
const words: Record<Level, Parameters<typeof tc>[0]> = {
  mine: 'levelMine',
  table: 'levelTable',
  room: 'levelRoom',
  report: 'levelReport',
};

export const LevelMark: Component<{ level: Level }> = (props) => (
  <span class="note-level">
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[props.level]} />
    </svg>
    {tc(words[props.level])}
  </span>
);
