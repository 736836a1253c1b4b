// Which page this is of how many, and a way to hold it.
import type { Component } from 'solid-js';
import { t } from '../../text/stage';

export const PageTurner: Component<{ words: string; held: boolean; onHold: () => void }> = (props) => (
  <p class="board-turner">
    <span>{props.words}</span>
    <button type="button" class="board-hold" onClick={() => props.onHold()}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={props.held ? 'M4 2l9 6-9 6z' : 'M3 2h3.6v12H3zM9.4 2H13v12H9.4z'} />
      </svg>
      <span class="visually-hidden">{props.held ? t('turnPages') : t('holdPage')}</span>
    </button>
  </p>
);
