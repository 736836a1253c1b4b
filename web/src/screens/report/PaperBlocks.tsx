// The blocks of the report, drawn: the same on the page, on paper and in the file that is kept.
import { For, Match, Show, Switch, type Component } from 'solid-js';
import { t } from '../../text/report';
import { chartWords } from '../../text/charts';
import { ChartFigure } from '../../ui/ChartFigure';
import type { Block, Line } from './paper';
import { PaperImage, PaperPhotos, PaperSlides } from './PaperPictures';

type Of<K extends Block['is']> = Extract<Block, { is: K }>;

const LineText: Component<{ line: Line }> = (props) => (
  <>
    <Show when={props.line.star}>
      <span class="paper-star" aria-hidden="true">
        ★
      </span>
      <span class="visually-hidden">{t('starred')}: </span>
    </Show>
    <span class="paper-said" dir="auto">
      {props.line.text}
    </span>
    <Show when={props.line.picture}>{(picture) => <PaperImage picture={picture()} />}</Show>
    <Show when={props.line.dots}>
      {(n) => <span class="paper-dots">{n() === 1 ? t('oneDot') : t('dots', { n: n() })}</span>}
    </Show>
    <Show when={props.line.mark}>{(mark) => <span class="paper-mark">{mark()}</span>}</Show>
  </>
);

const Lines: Component<{ lines: Line[]; class: string }> = (props) => (
  <ul class={props.class}>
    <For each={props.lines}>
      {(line) => (
        <li>
          <LineText line={line} />
        </li>
      )}
    </For>
  </ul>
);

const Card: Component<{ block: Of<'card'> }> = (props) => (
  <section class="paper-card">
    <h4 class="paper-card-title" dir="auto">
      {props.block.title}
    </h4>
    <p class="paper-card-facts">
      <For each={props.block.facts}>
        {(fact) => (
          <span class="paper-fact" dir="auto">
            {fact}
          </span>
        )}
      </For>
    </p>
    <Lines lines={props.block.lines} class="paper-points" />
  </section>
);

const Fold: Component<{ block: Of<'fold'>; open: boolean }> = (props) => (
  <details class="paper-fold" open={props.open}>
    <summary class="paper-fold-title">{props.block.title}</summary>
    <div class="paper-groups">
      <For each={props.block.groups}>
        {(group) => (
          <div class="paper-group">
            <p class="paper-group-title" dir="auto">
              {group.title}
            </p>
            <Lines lines={group.lines} class="paper-notes" />
          </div>
        )}
      </For>
    </div>
  </details>
);

const Table: Component<{ block: Of<'table'> }> = (props) => {
  const isFigures = (i: number): boolean => !!props.block.columns[i]?.figures;
  return (
    // A wide table is moved sideways on a phone; the keyboard must be able to do that too.
    <div
      class="paper-table-around"
      classList={{ 'paper-table-narrow': props.block.columns.length < 3 }}
      role="region"
      aria-label={props.block.title}
      tabindex="0"
    >
      <table class="paper-table">
        <caption>{props.block.title}</caption>
        <thead>
          <tr>
            <For each={props.block.columns}>
              {(column) => (
                <th scope="col" classList={{ 'paper-figures': !!column.figures }}>
                  {column.name}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.block.rows}>
            {(row) => (
              <tr>
                <th scope="row" dir="auto">
                  {row[0]}
                </th>
                <For each={row.slice(1)}>
                  {(cell, i) => (
                    <td dir="auto" classList={{ 'paper-figures': isFigures(i() + 1) }}>
                      {cell}
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
};

/** One block, whatever it is; `open` unfolds what is folded. */
export const PaperBlock: Component<{ block: Block; open: boolean }> = (props) => {
  const as = <K extends Block['is']>(kind: K): Of<K> | undefined =>
    props.block.is === kind ? (props.block as Of<K>) : undefined;
  return (
    <Switch>
      <Match when={as('question')}>
        {(block) => (
          <p class="paper-question" dir="auto">
            {block().text}
          </p>
        )}
      </Match>
      <Match when={as('heading')}>
        {(block) => (
          <h3 class="paper-heading" dir="auto">
            {block().text}
          </h3>
        )}
      </Match>
      <Match when={as('text')}>
        {(block) => (
          <p class="paper-text" dir="auto">
            {block().text}
          </p>
        )}
      </Match>
      <Match when={as('remark')}>
        {(block) => (
          <p class="paper-remark" dir="auto">
            {block().text}
          </p>
        )}
      </Match>
      <Match when={as('quote')}>
        {(block) => (
          <figure class="paper-quote">
            <blockquote dir="auto">{block().text}</blockquote>
            <figcaption>{block().by}</figcaption>
          </figure>
        )}
      </Match>
      <Match when={as('list')}>{(block) => <Lines lines={block().lines} class="paper-list" />}</Match>
      <Match when={as('card')}>{(block) => <Card block={block()} />}</Match>
      <Match when={as('fold')}>{(block) => <Fold block={block()} open={props.open} />}</Match>
      <Match when={as('table')}>{(block) => <Table block={block()} />}</Match>
      <Match when={as('slides')}>{(block) => <PaperSlides title={block().title} slides={block().slides} />}</Match>
      <Match when={as('pictures')}>
        {(block) => <PaperPhotos title={block().title} pictures={block().pictures} />}
      </Match>
      <Match when={as('chart')}>{(block) => <ChartFigure chart={block().chart} words={chartWords()} />}</Match>
    </Switch>
  );
};
