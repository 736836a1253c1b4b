// A QR code as one SVG path, dark on light in both colour schemes: many readers do not see a light code on a dark ground.
// It has the four quiet modules around it that the standard asks for. It knows no language: pass the label.
import { createMemo, type Component } from 'solid-js';
import { encode } from 'uqr';
import './Qr.css';

export interface QrProps {
  /** What a reader gets: an address. */
  text: string;
  /** What it is for, in words: `QR-kode til bordduk.lan/abc123`. Give `decorative` instead where the address stands beside it. */
  label: string;
  decorative?: boolean | undefined;
}

/** The dark modules as a path in units of one module: a rectangle for each run in a row. */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  let path = '';
  data.forEach((row, y) => {
    for (let x = 0; x < row.length;) {
      if (!row[x]) {
        x += 1;
        continue;
      }
      let end = x;
      while (row[end]) end += 1;
      path += `M${x} ${y}h${end - x}v1h-${end - x}z`;
      x = end;
    }
  });
  return { size, path };
}

export const Qr: Component<QrProps> = (props) => {
  const code = createMemo(() => qrPath(props.text));
  return (
    <svg
      class="qr"
      viewBox={`0 0 ${code().size} ${code().size}`}
      role={props.decorative ? undefined : 'img'}
      aria-label={props.decorative ? undefined : props.label}
      aria-hidden={props.decorative ? 'true' : undefined}

      shape-rendering="crispEdges"
    >
      <rect class="qr-light" width={code().size} height={code().size} />
      <path class="qr-dark" d={code().path} />
    </svg>
  );
};
