// What takes data away for good: on the server, and on this device.
import { identity, keptHere, request } from './identity';
import { noteGone } from './journal';
import { draftKeys, personKeys, workshopKeys } from './storage';

const of = (code: string) => `/${encodeURIComponent(code)}`;

/** Everything about whoever uses this device, on the server; forgetWorkshop() does the same here. */
export async function eraseMe(code: string): Promise<void> {
  const known = identity(code);
  if (known) await request(`${of(code)}/erase`, { body: {}, token: known.token });
}

/** Everything about one person; for a facilitator. */
export async function erasePerson(code: string, token: string, person: string): Promise<void> {
  await request(`${of(code)}/erase`, { body: { person }, token });
}

/** The whole workshop; for a facilitator, who types its code once more. */
export async function deleteWorkshop(code: string, token: string, typed: string): Promise<void> {
  await request(`${of(code)}/delete`, { body: { code: typed }, token });
}

/** What this device keeps of a workshop: who one was, what is not sent, what was begun. To be waited for before the page goes. */
export async function forgetWorkshop(code: string): Promise<void> {
  const store = keptHere();
  for (const prefix of [workshopKeys(code), draftKeys(code)]) {
    for (const key of store.keys(prefix)) store.remove(key);
    await noteGone(prefix);
  }
}

/** And what it remembers of the person, for the next time. */
export function forgetPerson(): void {
  for (const key of personKeys) keptHere().remove(key);
}
