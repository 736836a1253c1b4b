// A sheet over the page: from below on a phone, in the middle on a wide screen.
// It is the browser's own modal dialog, which keeps the focus inside, closes on Escape and gives the focus back.
import { createEffect, createUniqueId, Show, type ParentComponent } from 'solid-js';
import { Button } from './Button';
import './sheet.css';

export const Sheet: ParentComponent<{ open: boolean; onClose: () => void; title: string; closeLabel: string }> = (
  props,
) => {
  const id = createUniqueId();
  let dialog: HTMLDialogElement | undefined;
  createEffect(() => {
    if (!dialog) return;
    if (props.open && !dialog.open) dialog.showModal();
    else if (!props.open && dialog.open) dialog.close();
  });
  return (
    <dialog
      class="sheet"
      ref={(made) => (dialog = made)}
      aria-labelledby={id}
      onClose={() => props.onClose()}
      onClick={(event) => event.target === dialog && props.onClose()}
    >
      <Show when={props.open}>
        <div class="sheet-body">
          <header class="sheet-head">
            <h2 class="sheet-title" id={id} tabindex="-1" autofocus>
              {props.title}
            </h2>
            <Button kind="quiet" small onPress={() => props.onClose()}>
              {props.closeLabel}
            </Button>
          </header>
          {props.children}
        </div>
      </Show>
    </dialog>
  );
};
