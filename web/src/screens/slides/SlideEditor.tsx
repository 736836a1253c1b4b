// One slide, written: what it says, what it shows and where it leads, and how it will look. A picture without its words is not saved.
import { createMemo, createSignal, For, Show, untrack, type Component } from 'solid-js';
import { encode, useUploads } from '../../state/pictures';
import { isEmpty, slideTextMax, type SlideContent } from '../../state/slides';
import type { BarePicture, Link } from '../../state/types';
import { deskSlides as t } from '../../text/desk-slides';
import { Button } from '../../ui/Button';
import { codePoints, Field } from '../../ui/Field';
import { useDesk } from '../desk/desk';
import { FileButton } from '../photos/FileButton';
import { UploadList } from '../photos/UploadList';
import { SlideThumb } from './SlideThumb';

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/^\s*[•*–-]\s+/, '').trim())
    .filter(Boolean);
const isAddress = (url: string): boolean => /^https?:\/\/[^ ]+$/.test(url) && url.length <= slideTextMax.url;
const fits = (text: string | undefined, most: number): boolean => codePoints(text ?? '') <= most;

/** A link as it is written: with no name it is called by its address. */
function finished(links: readonly Link[]): Link[] {
  return links
    .map(({ title, url }) => ({ title: title.trim() || url.trim().replace(/^https?:\/\//, ''), url: url.trim() }))
    .filter(({ url }) => url !== '');
}

export const SlideEditor: Component<{
  content: SlideContent;
  onSave: (content: SlideContent) => void;
  onCancel: () => void;
}> = (props) => {
  const { live } = useDesk();
  // What is typed starts from the slide as it was; a later change must not move the caret.
  const before = untrack(() => props.content);
  const [title, setTitle] = createSignal(before.title ?? '');
  const [text, setText] = createSignal(before.text ?? '');
  const [bullets, setBullets] = createSignal((before.bullets ?? []).join('\n'));
  const [picture, setPicture] = createSignal<BarePicture | undefined>(before.picture);
  const [alt, setAlt] = createSignal(before.picture?.alt ?? '');
  const [credit, setCredit] = createSignal(before.picture?.credit ?? '');
  const [links, setLinks] = createSignal<Link[]>(before.links?.length ? before.links : []);
  const { uploads, list } = useUploads(live);

  const content = createMemo((): SlideContent => {
    const shown = picture();
    const lines = linesOf(bullets());
    const where = finished(links());
    return {
      ...(title().trim() && { title: title().trim() }),
      ...(text().trim() && { text: text().trim() }),
      ...(lines.length > 0 && { bullets: lines }),
      ...(shown && {
        picture: {
          picture: shown.picture,
          width: shown.width,
          height: shown.height,
          alt: alt().trim(),
          ...(credit().trim() && { credit: credit().trim() }),
        },
      }),
      ...(where.length > 0 && { links: where }),
    };
  });
  const bulletTrouble = (): string | undefined => {
    const lines = linesOf(bullets());
    if (lines.length > slideTextMax.bullets) return t('tooMany');
    return lines.every((line) => fits(line, slideTextMax.line)) ? undefined : t('tooLong');
  };
  const trouble = (): string | undefined => {
    const now = content();
    if (isEmpty(now)) return t('nothing');
    if (now.picture?.alt === '') return t('altMissing');
    if (bulletTrouble() !== undefined) return bulletTrouble();
    if (!finished(links()).every(({ url }) => isAddress(url))) return t('linkBad');
    const short = [now.title, now.picture?.credit, ...(now.links ?? []).map((link) => link.title)];
    const isShort = short.every((line) => fits(line, slideTextMax.line));
    return isShort && fits(now.text, slideTextMax.text) && fits(now.picture?.alt, slideTextMax.text)
      ? undefined
      : t('tooLong');
  };
  const choose = (files: File[]): void => {
    const [file] = files;
    if (!file) return;
    for (const { id } of list()) uploads.drop(id);
    uploads.add(
      file.name,
      () => encode(file, 'slide'),
      ({ picture: hash, width, height }) => setPicture({ picture: hash, width, height }),
    );
  };
  const write = (at: number, change: Partial<Link>): void =>
    void setLinks((all) => all.map((link, i) => (i === at ? { ...link, ...change } : link)));
  return (
    <form
      class="slide-editor"
      onSubmit={(event) => {
        event.preventDefault();
        if (trouble() === undefined) props.onSave(content());
      }}
    >
      <Field label={t('title')} value={title()} onInput={setTitle} max={slideTextMax.line} />
      <Field area label={t('text')} value={text()} onInput={setText} max={slideTextMax.text} />
      <Field
        area
        rows={3}
        label={t('bullets')}
        hint={t('bulletsHint')}
        value={bullets()}
        onInput={setBullets}
        error={bulletTrouble()}
      />
      <fieldset class="slide-editor-part">
        <legend>{t('picture')}</legend>
        <div class="slides-row-acts">
          <FileButton accept="image/*" onFiles={choose}>
            {t(picture() ? 'otherPicture' : 'choosePicture')}
          </FileButton>
          <Show when={picture()}>
            <Button kind="quiet" onPress={() => setPicture(undefined)}>
              {t('noPicture')}
            </Button>
          </Show>
        </div>
        <UploadList list={list()} uploads={uploads} />
        <Show when={picture()}>
          <Field
            area
            label={t('alt')}
            hint={t('altHint')}
            value={alt()}
            onInput={setAlt}
            max={slideTextMax.text}
            error={alt().trim() ? undefined : t('altMissing')}
          />
          <Field
            label={t('credit')}
            hint={t('creditHint')}
            value={credit()}
            onInput={setCredit}
            max={slideTextMax.line}
          />
        </Show>
      </fieldset>
      <For each={links().map((_, at) => at)}>
        {(at) => (
          <div class="slide-editor-link">
            <Field
              label={t('linkTitle')}
              value={links()[at]?.title ?? ''}
              onInput={(words) => write(at, { title: words })}
              max={slideTextMax.line}
            />
            <Field
              label={t('linkUrl')}
              placeholder="https://"
              spellcheck={false}
              autocapitalize="none"
              value={links()[at]?.url ?? ''}
              onInput={(words) => write(at, { url: words })}
              error={links()[at]?.url && !isAddress(links()[at]?.url.trim() ?? '') ? t('linkBad') : undefined}
            />
            <Button small kind="quiet" onPress={() => setLinks((all) => all.filter((_, i) => i !== at))}>
              {t('linkLess')}
            </Button>
          </div>
        )}
      </For>
      <Show when={links().length < slideTextMax.links}>
        <div>
          <Button small onPress={() => setLinks((all) => [...all, { title: '', url: '' }])}>
            {t('linkMore')}
          </Button>
        </div>
      </Show>
      <Show when={!isEmpty(content())}>
        <section class="slide-editor-preview">
          <h3>{t('preview')}</h3>
          <SlideThumb live={live} slide={content()} />
        </section>
      </Show>
      <div class="slide-editor-end">
        <p class="desk-hint">{trouble()}</p>
        <Button onPress={() => props.onCancel()}>{t('cancel')}</Button>
        <Button kind="main" type="submit" disabled={trouble() !== undefined}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
};
