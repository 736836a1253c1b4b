// Text that must be read from the last row: as large as its room allows, in one or two columns, on pages that turn by themselves.
//
// The size comes from the length of the text (fit.ts). Fonts differ between machines, so the result is looked at once it stands
// there: if it is higher than its room after all, the next try pretends the room is smaller. Nothing is ever cut.
import { createEffect, createMemo, createSignal, For, on, onCleanup, Show, untrack, type Component } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { t } from '../../text/stage';
import { fit, pageTime, type Block, type Piece } from './fit';
import { PageTurner } from './PageTurner';
import { useBox, useUnit } from './screen';
import { useTurning } from './turning';

export interface BoardProps {
  blocks: Block[];
  /** The same with less and less, for a room in which all of it would need a second page. */
  shorter?: Block[][] | undefined;
  /** The largest step of the type scale that looks right here. */
  largest?: number | undefined;
  now: number;
  /** Items with numbers are an ordered list. */
  ordered?: boolean | undefined;
  /** Past the last page, where something else has its turn then. */
  onPast?: ((by: 1 | -1) => void) | undefined;
}

const tries_max = 14;
const largest_usual = 9;

export const Board: Component<BoardProps> = (props) => {
  const unit = useUnit();
  const { watch, box } = useBox(unit, { width: 120, height: 60 });
  const [tight, setTight] = createSignal(0);
  const content = createMemo(() => JSON.stringify([props.blocks, props.shorter ?? []]));
  const layout = createMemo(() => {
    const { width, height } = box();
    const tighter = 1 + tight() * 0.05;
    const room = { width: width / Math.sqrt(tighter), height: height / tighter };
    const [blocks, shorter] = JSON.parse(content()) as [Block[], Block[][]];
    const largest = props.largest ?? largest_usual;
    const whole = fit(blocks, room, largest);
    if (whole.pages.length === 1) return whole;
    return shorter.map((less) => fit(less, room, largest)).find(({ pages }) => pages.length === 1) ?? whole;
  });
  const turning = useTurning({
    pages: () => layout().pages.length,
    now: () => props.now,
    stands: () => pageTime(page()),
    onPast: () => props.onPast,
  });
  const page = (): Piece[][] => layout().pages[turning.at()] ?? [];
  createEffect(on([content, box], () => setTight(0), { defer: true }));

  let room: HTMLElement | undefined;
  createEffect(() => {
    layout();
    page();
    const frame = requestAnimationFrame(() => {
      if (!room || room.clientHeight === 0) return;
      const over = room.scrollHeight > room.clientHeight + 1 || room.scrollWidth > room.clientWidth + 1;
      if (over && untrack(tight) < tries_max) setTight((before) => before + 1);
    });
    onCleanup(() => cancelAnimationFrame(frame));
  });

  return (
    <div class="board">
      <div
        class="board-room"
        ref={(element) => {
          room = element;
          watch(element);
        }}
        style={{ '--size': String(layout().size) }}
      >
        <div class="board-page" data-dense={layout().dense} data-columns={Math.max(1, page().length - 1)}>
          <For each={page()}>{(column) => <Column pieces={column} ordered={props.ordered ?? false} />}</For>
        </div>
      </div>
      <Show when={turning.pages() > 1}>
        <PageTurner
          words={t('page', { n: turning.at() + 1, all: turning.pages() })}
          held={turning.held()}
          onHold={turning.hold}
        />
      </Show>
    </div>
  );
};

const tags = { title: 'h1', lead: 'h2', label: 'h2', text: 'p', statement: 'p' } as const;

/** A column: headings and paragraphs one by one, what follows each other of items as one list. */
const Column: Component<{ pieces: Piece[]; ordered: boolean }> = (props) => {
  const split = createMemo(() => {
    const first = props.pieces.findIndex((piece) => piece.role === 'item');
    return first < 0
      ? { head: props.pieces, items: [] }
      : { head: props.pieces.slice(0, first), items: props.pieces.slice(first) };
  });
  return (
    <div class="board-column">
      <For each={split().head}>
        {(piece) => (
          <Dynamic
            component={piece.continued || piece.role === 'item' ? 'p' : tags[piece.role]}
            class={`board-piece board-${piece.role}`}
            data-dim={piece.dim}
          >
            {piece.text}
          </Dynamic>
        )}
      </For>
      <Show when={split().items.length > 0}>
        <Dynamic component={props.ordered ? 'ol' : 'ul'} class="board-items" role="list">
          <For each={split().items}>
            {(piece) => (
              <li class="board-piece board-item" data-role={piece.role} data-dim={piece.dim}>
                <span class="board-mark" aria-hidden="true">
                  {piece.continued ? '' : (piece.mark ?? '')}
                </span>
                <span class="board-text">{piece.text}</span>
              </li>
            )}
          </For>
        </Dynamic>
      </Show>
    </div>
  );
};
