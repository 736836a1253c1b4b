// A button that opens the device's chooser of files, or its camera. The field itself is there for keyboards and screen readers.
import { createUniqueId, Show, type ParentComponent } from 'solid-js';
import './file-button.css';

export const FileButton: ParentComponent<{
  accept: string;
  multiple?: boolean;
  /** Opens the camera at the back of a phone. */
  camera?: boolean;
  main?: boolean;
  wide?: boolean;
  disabled?: boolean;
  hint?: string | undefined;
  onFiles: (files: File[]) => void;
}> = (props) => {
  const id = createUniqueId();
  return (
    <div class="file-button">
      <input
        class="file-button-field"
        id={id}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        capture={props.camera ? 'environment' : undefined}
        disabled={props.disabled}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = ''; // the same file may be chosen again
          if (files.length) props.onFiles(files);
        }}
      />
      <label class="button" classList={{ 'button-main': !!props.main, 'button-wide': !!props.wide }} for={id}>
        {props.children}
      </label>
      <Show when={props.hint}>
        <p class="field-hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      </Show>
    </div>
  );
};
