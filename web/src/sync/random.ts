// Ids that nobody can guess or meet twice. crypto.getRandomValues works over plain http, where randomUUID is missing.

const letters = '0123456789abcdefghijklmnopqrstuv'; // 32 of them: five bits each, no bias

/** An id of lower-case letters and digits; 16 of them are 80 bits. */
export function randomId(length = 16): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => letters.charAt(byte & 31)).join('');
}
