// Slides and photos in a Word file: the pictures inside it, no wider than the page, with their alternative text; links that can be followed.
import { ExternalHyperlink, ImageRun, Paragraph, TextRun } from 'docx';
import { pictures as t } from '../../../text/report-pictures';
import type { Line, PaperPicture, PaperSlide } from '../paper';
import type { PictureBytes } from '../pictures';

type Pictures = ReadonlyMap<string, PictureBytes>;
type Blocks = Paragraph[];

/** How large a picture may be, in pixels of 96 to the inch; the text of an A4 page is 600 wide. */
interface Room {
  width: number;
  height: number;
}
const slide: Room = { width: 600, height: 640 };
/** Two photos stand on a page, also those taken upright. */
export const photo: Room = { width: 600, height: 400 };
/** What was cut out of one is as large as a note. */
export const cut: Room = { width: 200, height: 200 };

const plain = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
const quiet = (text: string): Paragraph => new Paragraph({ style: 'Quiet', children: [new TextRun(plain(text))] });

export function imageOf(picture: PaperPicture, data: Pictures, room: Room = slide): Blocks {
  const found = data.get(picture.picture);
  const words = [picture.caption, picture.credit].filter((one) => one !== undefined && one !== '').join(' · ');
  if (!found) return [quiet(t('picture', { alt: words || picture.alt }))];
  const scale = Math.min(room.width / picture.width, room.height / picture.height, 1);
  const image = new ImageRun({
    type: found.type === 'image/png' ? 'png' : 'jpg',
    data: found.bytes,
    transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
    altText: { name: t('picture', { alt: '' }).trim(), title: '', description: plain(picture.alt) },
  });
  return [new Paragraph({ keepNext: words !== '', children: [image] }), ...(words ? [quiet(words)] : [])];
}

export function slideOf(shown: PaperSlide, data: Pictures, bullets: (lines: readonly Line[]) => Paragraph[]): Blocks {
  return [
    ...(shown.title
      ? [new Paragraph({ keepNext: true, children: [new TextRun({ text: plain(shown.title), bold: true })] })]
      : []),
    ...(shown.text ? [new Paragraph({ children: [new TextRun(plain(shown.text))] })] : []),
    ...bullets(shown.bullets.map((text) => ({ text }))),
    ...(shown.picture ? imageOf(shown.picture, data) : []),
    ...shown.links.map(
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
