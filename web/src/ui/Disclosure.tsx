// Something to open when one wants it: the browser's own details element.
import type { JSX, ParentComponent } from 'solid-js';
import './disclosure.css';

export const Disclosure: ParentComponent<{ summary: JSX.Element; open?: boolean }> = (props) => (
  <details class="disclosure" open={!!props.open}>
    <summary class="disclosure-summary">{props.summary}</summary>
    <div class="disclosure-body">{props.children}</div>
  </details>
);
