// Slides and photos in a Word file: the pictures inside it, no wider than the page, with their alternative text; links that can be followed.
import { ExternalHyperlink, ImageRun, Paragraph, TextRun } from 'docx';
import { pictures as t } from '../../../text/report-pictures';
import type { Line, PaperPicture, PaperSlide } from '../paper';
import type { PictureBytes } from '../pictures';

type Pictures = ReadonlyMap<string, PictureBytes>;
type Blocks = Paragraph[];

/** The width of the text on an A4 page, in pixels of 96 to the inch. */
const widthMax = 600;
const heightMax = 640;

const plain = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
const quiet = (text: string): Paragraph => new Paragraph({ style: 'Quiet', children: [new TextRun(plain(text))] });

export function imageOf(picture: PaperPicture, data: Pictures, widest = widthMax): Blocks {
  const found = data.get(picture.picture);
  const words = [picture.caption, picture.credit].filter((one) => one !== undefined && one !== '').join(' · ');
  if (!found) return [quiet(t('picture', { alt: words || picture.alt }))];
  const scale = Math.min(widest / picture.width, heightMax / picture.height, 1);
  const image = new ImageRun({
    type: found.type === 'image/png' ? 'png' : 'jpg',
    data: found.bytes,
    transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
    altText: { name: t('picture', { alt: '' }).trim(), title: '', description: plain(picture.alt) },
  });
  return [new Paragraph({ keepNext: words !== '', children: [image] }), ...(words ? [quiet(words)] : [])];
}

export function slideOf(slide: PaperSlide, data: Pictures, bullets: (lines: readonly Line[]) => Paragraph[]): Blocks {
  return [
    ...(slide.title
      ? [new Paragraph({ keepNext: true, children: [new TextRun({ text: plain(slide.title), bold: true })] })]
      : []),
    ...(slide.text ? [new Paragraph({ children: [new TextRun(plain(slide.text))] })] : []),
    ...bullets(slide.bullets.map((text) => ({ text }))),
    ...(slide.picture ? imageOf(slide.picture, data) : []),
    ...slide.links.map(
      (link) =>
        new Paragraph({
          children: [
            new TextRun(`${plain(link.title)}: `),
            new ExternalHyperlink({ link: link.url, children: [new TextRun({ text: link.url, style: 'Hyperlink' })] }),
          ],
        }),
    ),
  ];
}
