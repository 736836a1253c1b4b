// Notes that tables have shown to the room: one at a time, for as long as it takes to read it, in the place of the rule that is known by now.
// What is too long for two lines goes on, on the next slip; nothing is cut, and nothing moves but the words that change.
import { createMemo, Show, type Component } from 'solid-js';
import type { Live } from '../../state/live';
import { roomNotes } from '../../state/table';
import { t } from '../../text/stage-room';
import { splitText } from './fit';
import { tableName } from './words';

export interface Slip {
  text: string;
  table: number;
}

/** Two lines of the band, in em of its letters. */
const lineEm = 36;
const slipMs = 15_000;

/** The notes of a group work that the room may see, cut into what stands on the band at once. */
export function slipsOf(notes: readonly Slip[]): Slip[] {
  return notes.flatMap(({ text, table }) => {
    const slips: Slip[] = [];
    let rest = text.trim().replace(/\s+/g, ' ');
    while (rest !== '') {
      const [first, more] = splitText(rest, lineEm, 2);
      slips.push({ text: more === '' ? first : `${first} …`, table });
      rest = more;
    }
    return slips;
  });
}

/** Which slip stands on the band at a moment; the band has its own words first, and again after the last slip. */
export const slipAt = (slips: readonly Slip[], now: number): Slip | undefined =>
  slips[(Math.floor(now / slipMs) % (slips.length + 1)) - 1];

/** The slip for now, where there is one. */
export function useShown(live: () => Live, item: () => string): () => Slip | undefined {
  const slips = createMemo(() =>
    slipsOf(
      roomNotes(live().records, item())
        .filter(([, note]) => note.same_as === undefined)
        .map(([, { text, table }]) => ({ text, table })),
    ),
  );
  return createMemo(() => slipAt(slips(), live().now()));
}

export const ShownNote: Component<{ live: Live; slip: Slip }> = (props) => (
  <div class="band band-note">
    <Show when={props.slip}>
      <p class="band-note-text">{props.slip.text}</p>
      <p class="band-note-from">
        {t('shownBy', { name: tableName(props.live.records.tables[String(props.slip.table)], props.slip.table) })}
      </p>
    </Show>
  </div>
);
