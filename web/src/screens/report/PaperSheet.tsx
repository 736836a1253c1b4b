// The report itself, without anything to press: what the page shows, the printer prints and the kept file holds.
import { For, Show, type Component } from 'solid-js';
import { t } from '../../text/report';
import type { Paper } from './paper';
import { PaperBlock } from './PaperBlocks';
import './paper.css';
import './paper-pictures.css';

export const PaperSheet: Component<{ paper: Paper; open?: boolean }> = (props) => (
  <article class="paper">
    <header class="paper-head">
      <p class="paper-kind">{t('title')}</p>
      <h1 class="paper-title" dir="auto">
        {props.paper.title}
      </h1>
      <For each={props.paper.facts}>
        {(fact) => (
          <p class="paper-line" dir="auto">
            {fact}
          </p>
        )}
      </For>
      <p class="paper-status">{props.paper.status}</p>
      <Show when={props.paper.filtered}>
        <p class="paper-filtered">{props.paper.filtered}</p>
      </Show>
      <Show when={props.paper.outcomes.length > 0}>
        <div class="paper-outcomes">
          <h2 class="paper-heading">{t('outcomes')}</h2>
          <ul class="paper-list">
            <For each={props.paper.outcomes}>{(outcome) => <li dir="auto">{outcome}</li>}</For>
          </ul>
        </div>
      </Show>
    </header>
    <For each={props.paper.sections}>
      {(section) => (
        <section class="paper-section" aria-labelledby={section.id}>
          <h2 class="paper-section-title" dir="auto" id={section.id} tabindex="-1">
            {section.title}
          </h2>
          <Show when={section.note}>
            <p class="paper-note">{section.note}</p>
          </Show>
          <For each={section.blocks}>{(block) => <PaperBlock block={block} open={!!props.open} />}</For>
        </section>
      )}
    </For>
  </article>
);
