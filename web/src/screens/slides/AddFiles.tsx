// Pictures and PDFs chosen at the desk: the button, how far they have come, what was wrong, and pictures that wait for their words.
import { createSignal, For, Show, type Component } from 'solid-js';
import { slideTextMax } from '../../state/slides';
import { deskSlides as t } from '../../text/desk-slides';
import { Button } from '../../ui/Button';
import { codePoints, Field } from '../../ui/Field';
import { FileButton } from '../photos/FileButton';
import { UploadList } from '../photos/UploadList';
import { useDesk } from '../desk/desk';
import type { Draft, Intake } from './intake';
import { SlideThumb } from './SlideThumb';

export const AddFiles: Component<{ intake: Intake; item: string }> = (props) => (
  <div class="slides-files">
    <FileButton
      accept="image/*,application/pdf,.pdf"
      multiple
      hint={t('filesHint')}
      onFiles={(files) => props.intake.take(files, props.item)}
    >
      {t('files')}
    </FileButton>
    <For each={props.intake.troubles()}>
      {(words) => (
        <p class="slides-trouble" role="alert" dir="auto">
          {words}
        </p>
      )}
    </For>
    <For each={props.intake.pdfs()}>
      {(pdf) => (
        <p class="slides-pdf" role="status">
          <span dir="auto">
            {pdf.all === 0
              ? t('pdfReading', { file: pdf.name })
              : t('pdfPages', { file: pdf.name, done: pdf.all - pdf.left, all: pdf.all })}
          </span>
          <Button
            small
            kind="quiet"
            label={t('pdfStopOf', { file: pdf.name })}
            onPress={() => props.intake.stop(pdf.id)}
          >
            {t('pdfStop')}
          </Button>
        </p>
      )}
    </For>
    <UploadList list={props.intake.list()} uploads={props.intake.uploads} />
    <Show when={props.intake.drafts().length > 0}>
      <section class="slides-drafts">
        <h3>{t('drafts')}</h3>
        <For each={props.intake.drafts()}>{(draft) => <Wording draft={draft} intake={props.intake} />}</For>
      </section>
    </Show>
  </div>
);

const Wording: Component<{ draft: Draft; intake: Intake }> = (props) => {
  const { live } = useDesk();
  const [alt, setAlt] = createSignal('');
  const [credit, setCredit] = createSignal('');
  const usable = () =>
    alt().trim() !== '' &&
    codePoints(alt().trim()) <= slideTextMax.text &&
    codePoints(credit().trim()) <= slideTextMax.line;
  const add = (): void => void (usable() && props.intake.addDraft(props.draft, alt(), credit()));
  return (
    <div class="slides-draft">
      <SlideThumb live={live} slide={{ picture: { ...props.draft.picture, alt: '' } }} />
      <div class="slides-draft-words">
        <p dir="auto">{props.draft.name}</p>
        <Field label={t('alt')} hint={t('altHint')} value={alt()} onInput={setAlt} max={slideTextMax.text} />
        <Field
          label={t('credit')}
          hint={t('creditHint')}
          value={credit()}
          onInput={setCredit}
          max={slideTextMax.line}
          onSubmit={add}
        />
        <div class="slides-row-acts">
          <Button disabled={!usable()} label={t('addOf', { file: props.draft.name })} onPress={add}>
            {t('add')}
          </Button>
          <Button
            kind="quiet"
            label={t('dropDraftOf', { file: props.draft.name })}
            onPress={() => props.intake.dropDraft(props.draft.id)}
          >
            {t('dropDraft')}
          </Button>
        </div>
      </div>
    </div>
  );
};
