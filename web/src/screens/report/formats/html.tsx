// The report as one file that needs nothing else: what the page shows, with its look inside, no script, no address of anywhere.
import { render } from 'solid-js/web';
import { language } from '../../../text/define';
import { t } from '../../../text/report';
import base from '../../../style/base.css?inline';
import charts from '../../../ui/chart.css?inline';
import sheet from '../paper.css?inline';
import type { Paper } from '../paper';
import { PaperSheet } from '../PaperSheet';
import { dataAddress, PictureAddresses, type PictureBytes } from '../pictures';
import shots from '../paper-pictures.css?inline';

type Pictures = ReadonlyMap<string, PictureBytes>;
const addressIn = (data: Pictures, picture: string): string | undefined => {
  const found = data.get(picture);
  return found && dataAddress(found);
};

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapedHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** The paper's markup, made by the same components as the page; everything folded is open, for there is nobody to print it twice. */
function body(paper: Paper, data: Pictures): string {
  const host = document.createElement('div');
  const dispose = render(
    () => (
      <PictureAddresses.Provider value={(picture) => addressIn(data, picture)}>
        <PaperSheet paper={paper} open />
      </PictureAddresses.Provider>
    ),
    host,
  );
  const markup = host.innerHTML;
  dispose();
  return markup;
}

const contents = (paper: Paper): string =>
  paper.sections.map(({ id, title }) => `<li><a href="#${id}">${escapedHtml(title)}</a></li>`).join('');

export function html(paper: Paper, data: Pictures = new Map()): string {
  return `<!doctype html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escapedHtml(paper.title)} · ${t('title')}</title>
<style>${[base, charts, sheet, shots].join('\n').replaceAll('</', '<\\/')}</style>
</head>
<body class="paper-file">
<nav class="paper-contents" aria-label="${t('contents')}"><ul>${contents(paper)}</ul></nav>
<main>${body(paper, data)}</main>
<footer class="paper-foot">${t('made')}</footer>
</body>
</html>
`;
}
