// S20, U13: slides and photos in the report and in the files made of it.
import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { reportOf } from '../../state/fixtures/report';
import { withPictures } from '../../state/fixtures/report-pictures';
import { setLanguage } from '../../text/define';
import { compose } from './compose';
import { html } from './formats/html';
import { markdown } from './formats/markdown';
import { bytes } from './formats/word';
import { fetchPicturesBy, gathered } from './pictures';

const paper = () => compose(withPictures(reportOf('full')), { whole: true });
const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='),
  (sign) => sign.charCodeAt(0),
);

beforeEach(() => {
  setLanguage('nb');
  fetchPicturesBy(() => Promise.resolve(new Blob([png], { type: 'image/png' })));
});

describe('pictures in the report', () => {
  it('U13: slides stay with the question they led up to, and what led to none has a place of its own', () => {
    const sections = paper().sections;
    const of = (id: string) => sections.find((one) => one.id === id)?.blocks.filter(({ is }) => is === 'slides') ?? [];
    const work = sections.find(({ blocks }) => blocks.some(({ is }) => is === 'pictures'));
    expect(of(work?.id ?? '')).toMatchObject([{ title: /^Lysbilder: / }]);
    expect(of('slides')).toHaveLength(1);
  });

  it('are inside the web page, with their words, and it asks for nothing', async () => {
    const text = html(paper(), await gathered(paper()));
    const page = new DOMParser().parseFromString(text, 'text/html');
    const images = [...page.querySelectorAll('img')];
    expect(images.length).toBeGreaterThan(6);
    expect(images.every((one) => one.src.startsWith('data:image/png;base64,') && one.alt !== '')).toBe(true);
    expect(page.body.textContent).toContain('Foto: Ingrid Solberg');
    expect(page.querySelector('a[href="https://example.org/kartlegging-2026"]')).not.toBeNull();
  });

  it('are inside the Word file', async () => {
    const files = unzipSync(new Uint8Array(await bytes(paper(), await gathered(paper()))));
    expect(Object.keys(files).some((name) => /^word\/media\/.*\.png$/.test(name))).toBe(true);
    expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain('Fire personer rundt et bord');
  });

  it('are said where there can be none, or where one could not be fetched', async () => {
    expect(markdown(paper())).toContain('Fire personer rundt et bord med papirduk');
    fetchPicturesBy(() => Promise.reject(new Error('404')));
    const text = html(compose(withPictures(reportOf('so-far')), { whole: true }), new Map());
    expect(text).not.toContain('<img');
    expect(text).toContain('Fire personer rundt et bord med papirduk');
    await Promise.resolve();
  });
});
