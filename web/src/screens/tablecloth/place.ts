// What the address says: which workshop and which table the cloth lies on. Pure.

export function clothPlace(path: string): { code: string; table: number } {
  const [, first = '', , last = ''] = path.split('/');
  let code = first;
  try {
    code = decodeURIComponent(first);
  } catch {
    // A broken escape is no code; the server says so.
  }
  return { code: code.toLowerCase(), table: /^[1-9]\d{0,2}$/.test(last) ? Number(last) : 0 };
}
