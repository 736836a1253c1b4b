// The bottom of the phone, in thumb's reach: where one writes, and the one thing to do.
import type { Component } from 'solid-js';
import { Actions } from './Actions';
import { NoteWriter } from './NoteWriter';
import { SuggestWriter } from './SuggestWriter';

export const Dock: Component = () => (
  <>
    <NoteWriter />
    <SuggestWriter />
    <Actions />
  </>
);
