// The part of a photo that a note was cut from, above its words. The words are the note: they are its alternative text, so it needs none twice.
import { Show, type Component } from 'solid-js';
import type { Live } from '../../state/live';
import type { Note } from '../../state/types';
import { SlidePicture } from '../slides/SlidePicture';
import './photos.css';

export const NotePicture: Component<{ live: Live; note: Note }> = (props) => (
  <Show when={props.note.picture}>
    {(picture) => (
      <span class="note-picture">
        <SlidePicture live={props.live} picture={picture()} alt="" />
      </span>
    )}
  </Show>
);
