// The shape that means "the word is yours": filled when it is, outlined when it is about to be. Always beside the words.
import type { Component } from 'solid-js';

export const Shape: Component<{ filled?: boolean }> = (props) => (
  <svg class="phone-shape" classList={{ 'phone-shape-filled': !!props.filled }} viewBox="0 0 64 56" aria-hidden="true">
    <path d="M8 4h48a6 6 0 0 1 6 6v26a6 6 0 0 1-6 6H30L16 54V42H8a6 6 0 0 1-6-6V10a6 6 0 0 1 6-6z" />
  </svg>
);

/** "You are next": the outlined shape, and nothing that looks like a button. */
export const Soon: Component<{ words: string }> = (props) => (
  <p class="phone-soon">
    <Shape />
    {props.words}
  </p>
);
