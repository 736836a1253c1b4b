// What one works with comes after one is seated: 300 phones join in the same minute, and the first note is a while away.
// The rest is fetched in a calm moment, or at once when it is needed, and again until it is here.
import { createSignal, onMount, Show, type Component, type JSX } from 'solid-js';
import { languageReady } from '../../text/define';
import type * as Parts from './parts';
import look from './parts.css?url';

const [parts, setParts] = createSignal<typeof Parts>();
const againAfterMs = 3_000;
const spreadMs = 8_000;
let fetching = false;

function fetchLook(): void {
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = look;
  sheet.onerror = () => {
    sheet.remove();
    setTimeout(fetchLook, againAfterMs);
  };
  document.head.append(sheet);
}

async function fetchAll(): Promise<void> {
  try {
    const here = await import('./parts');
    await languageReady();
    setParts(() => here);
  } catch {
    setTimeout(() => void fetchAll(), againAfterMs);
  }
}

export function fetchParts(): void {
  if (fetching) return;
  fetching = true;
  fetchLook();
  void fetchAll();
}

/** In a while: not all phones of the room in the same moment. */
export function fetchPartsSoon(): void {
  setTimeout(fetchParts, againAfterMs + Math.random() * spreadMs);
}

/** `patient`: there as soon as the parts are, and no reason to fetch them. */
export const Later: Component<{ patient?: boolean; children: (parts: typeof Parts) => JSX.Element }> = (props) => {
  onMount(() => !props.patient && fetchParts());
  return (
    <Show
      when={parts()}
      fallback={
        !props.patient && (
          <p class="phone-hint" aria-busy="true">
            …
          </p>
        )
      }
    >
      {(here) => props.children(here())}
    </Show>
  );
};
