// Files people choose, made here: a PDF (whole, with a script, locked, broken, very long), a photo with a position in it, an SVG.

const object = (number, body) => `${number} 0 obj\n${body}\nendobj\n`;

function document(objects, trailer) {
  let text = '%PDF-1.7\n';
  const places = objects.map((one) => {
    const at = text.length;
    text += one;
    return at;
  });
  const table = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\n` +
      `startxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}

/** One page a text, 16:9; the first page leads to `link`. With `script` it would run one, with `locked` it wants a password. */
export function pdf(texts, { link, script = false, locked = false } = {}) {
  const first = 4;
  const page = (index) => first + index * 3;
  const objects = [
    object(
      1,
      `<< /Type /Catalog /Pages 2 0 R ${script ? '/OpenAction << /S /JavaScript /JS (app.alert\\("x"\\)) >>' : ''} >>`,
    ),
    object(2, `<< /Type /Pages /Count ${texts.length} /Kids [${texts.map((_, i) => `${page(i)} 0 R`).join(' ')}] >>`),
    object(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
  ];
  texts.forEach((text, i) => {
    const drawn = `BT /F1 42 Tf 60 250 Td (${text}) Tj ET 0.1 0.4 0.3 rg 60 200 500 12 re f`;
    objects.push(
      object(
        page(i),
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 720 405] /Resources << /Font << /F1 3 0 R >> >> /Contents ${page(i) + 1} 0 R` +
          ` /Annots [${page(i) + 2} 0 R] >>`,
      ),
      object(page(i) + 1, `<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`),
      object(
        page(i) + 2,
        '<< /Type /Annot /Subtype /Link /Rect [60 240 400 300] ' +
          (i === 0 && link
            ? `/A << /S /URI /URI (${link}) >> >>`
            : `/A << /S /JavaScript /JS (app.launchURL\\("file:///etc/passwd"\\)) >> >>`),
      ),
    );
  });
  const none = '00'.repeat(32);
  return document(
    objects,
    locked
      ? `/ID [<${'0'.repeat(32)}> <${'0'.repeat(32)}>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${none}> /U <${none}> >>`
      : '',
  );
}

/** A photo as a phone writes it: held sideways (orientation 6), with the place where it was taken. `jpeg` is the bare picture. */
export function withPosition(jpeg) {
  const tiff = Buffer.alloc(26 + 18 + 54 + 24);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  const entry = (at, tag, type, count, value) => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    if (typeof value === 'string') tiff.write(value, at + 8, 'latin1');
    else tiff.writeUInt32LE(value, at + 8);
  };
  tiff.writeUInt16LE(2, 8); // two entries: the orientation, and where the position stands
  entry(10, 0x0112, 3, 1, 6);
  entry(22, 0x8825, 4, 1, 38);
  tiff.writeUInt16LE(2, 38);
  entry(40, 1, 2, 2, 'N\0');
  entry(52, 2, 5, 3, 68);
  [59, 1, 54, 1, 4639, 100].forEach((number, i) => tiff.writeUInt32LE(number, 68 + i * 4));
  const body = Buffer.concat([
    Buffer.from('Exif\0\0', 'latin1'),
    tiff,
    Buffer.from('Oslo 59.9139 N 10.7522 E Phone X', 'latin1'),
  ]);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, 0]), body]);
  segment.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

export const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
export const brokenPdf = Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >>\nthis is no document');
