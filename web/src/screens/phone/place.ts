// What the address of the phone's page says: which workshop, and which table if it was a table's QR code. Pure.

export interface Place {
  code: string;
  table?: number;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // A broken escape is no code; the server says so.
  }
}

/** `/<code>`, `/<code>/table/<n>` or `/<code>?table=<n>`. */
export function placeIn(path: string, search = ''): Place {
  const [, first = '', word, last] = path.split('/');
  const number = (word === 'table' ? last : undefined) ?? new URLSearchParams(search).get('table') ?? '';
  const code = decoded(first).toLowerCase();
  return /^[1-9]\d{0,2}$/.test(number) ? { code, table: Number(number) } : { code };
}
