// A second device of the same person. The first one shows an address; whoever opens it first, and soon, is this person there too.
//
// The key that makes one ballot a person goes along, but not for the server to read: it keeps it hidden under a pad that is only in the
// address, behind its #, which no browser sends.
import type { DeviceTaken } from '../protocol/messages';
import { identity, keptHere, request } from './identity';
import { randomId } from './random';
import { keys } from './storage';

const letters = '0123456789abcdefghijklmnopqrstuv';
const keyLength = 32;

/** Each letter of one text moved by the letter of the other that stands there; twice is not at all. */
export function overlaid(text: string, pad: string): string {
  return Array.from(text, (letter, i) => letters.charAt(letters.indexOf(letter) ^ letters.indexOf(pad.charAt(i)))).join(
    '',
  );
}

const isKey = (key: string | undefined): key is string =>
  key !== undefined && key.length === keyLength && Array.from(key).every((letter) => letters.includes(letter));

/** What stands behind the # of the address for the other device; good once and for five minutes. */
export async function offerDevice(code: string): Promise<string> {
  const known = identity(code);
  const secret = randomId(keyLength);
  const pad = randomId(keyLength);
  const key = keptHere().get(keys.key(code));
  const sealed = isKey(key) ? { sealed: overlaid(key, pad) } : {};
  await request(`/${encodeURIComponent(code)}/device`, { body: { secret, ...sealed }, token: known?.token ?? '' });
  return `d=${secret}.${pad}`;
}

/** The secret and the pad in an address that another device shows. */
export function offered(hash: string): { secret: string; pad: string } | undefined {
  const found = /^#d=([a-z0-9]{32})\.([a-z0-9]{32})$/.exec(hash);
  return found?.[1] === undefined || found[2] === undefined ? undefined : { secret: found[1], pad: found[2] };
}

/** This device is that person now. */
export async function takeDevice(code: string, { secret, pad }: { secret: string; pad: string }): Promise<void> {
  const taken = await request<DeviceTaken>(`/${encodeURIComponent(code)}/device/take`, { body: { secret } });
  keptHere().set(keys.person(code), JSON.stringify({ person: taken.person, token: taken.token }));
  if (isKey(taken.sealed)) keptHere().set(keys.key(code), overlaid(taken.sealed, pad));
}
