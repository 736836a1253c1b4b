// A file as text. Spreadsheets write UTF-8 with and without a mark, UTF-16, and what Windows has always written; what is no text is told apart. Pure.

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type NoText = 'file_excel' | 'file_binary' | 'file_empty' | 'file_big';

/** Far more than 5,000 answers to twenty questions. */
export const file_bytes_max = 4 * 1024 * 1024;

const startsWith = (bytes: Uint8Array, ...marks: number[]): boolean => marks.every((mark, i) => bytes[i] === mark);

function encodingOf(bytes: Uint8Array): Encoding {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

export function textOf(bytes: Uint8Array): { text: string; encoding: Encoding } | { fault: NoText } {
  if (bytes.length === 0) return { fault: 'file_empty' };
  if (bytes.length > file_bytes_max) return { fault: 'file_big' };
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { fault: 'file_excel' };
  const encoding = encodingOf(bytes);
  if (!encoding.startsWith('utf-16') && bytes.includes(0)) return { fault: 'file_binary' };
  const text = new TextDecoder(encoding).decode(bytes);
  return text.trim() === '' ? { fault: 'file_empty' } : { text, encoding };
}
