// The file or the pasted text a survey comes from. It is read here in the browser, and nothing of it leaves before it is confirmed.
import { createSignal, Show, type Component } from 'solid-js';
import { t } from '../../../text/desk-survey';
import { Button } from '../../../ui/Button';
import { Field } from '../../../ui/Field';
import { textOf } from './bytes';
import { gridOf, type Grid, type Problem } from './grid';
import { Problems } from './Problems';

export const Chooser: Component<{ onRead: (grid: Grid, name: string, problems: Problem[]) => void }> = (props) => {
  const [pasted, paste] = createSignal('');
  const [said, say] = createSignal('');
  const [problems, setProblems] = createSignal<Problem[]>([]);
  const take = async (text: string, name: string): Promise<void> => {
    const { grid, problems: found } = await gridOf(text);
    setProblems(grid ? [] : found);
    if (grid) props.onRead(grid, name, found);
  };
  const open = async (files: FileList | null): Promise<void> => {
    const file = files?.[0];
    if (!file) return;
    const read = textOf(new Uint8Array(await file.arrayBuffer()));
    say('fault' in read ? t(read.fault) : '');
    if ('text' in read) await take(read.text, file.name.replace(/\.\w+$/, ''));
  };
  return (
    <div class="survey-chooser">
      <p>{t('lead')}</p>
      <label class="button button-main survey-file">
        {t('file')} …
        <input
          class="visually-hidden"
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          onChange={(event) => {
            void open(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <Field area rows={4} label={t('paste')} value={pasted()} onInput={paste} spellcheck={false} />
      <Show when={pasted().trim()}>
        <Button onPress={() => void take(pasted(), '')}>{t('read')}</Button>
      </Show>
      <div role="alert">
        <Show when={said()}>
          <p class="field-error">{said()}</p>
        </Show>
        <Problems all={problems()} />
      </div>
    </div>
  );
};
