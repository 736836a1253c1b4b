// What a facilitator asks the server for beside the live line: links for helpers, and the truth about time.
import type { MadeLink, MakeLink, Outlook, Token } from '../protocol/messages';
import { request } from './identity';
import { deviceStore, keys } from './storage';

const of = (code: string) => `/${encodeURIComponent(code)}`;

/** One more link for a facilitator or an observer: its secret, which is told this one time. */
export async function makeLink(code: string, token: string, what: MakeLink): Promise<string> {
  const { secret } = await request<MadeLink>(`${of(code)}/links`, { body: what, token });
  return secret;
}

/** When what remains will begin and end at this pace, and what could be shortened. */
export function outlook(code: string, token: string): Promise<Outlook> {
  return request<Outlook>(`${of(code)}/outlook`, { token });
}

const tab = deviceStore(() => sessionStorage, false);

/** An observer's token is this tab's: opened beside a facilitator's desk it must not take that desk's place on the device. */
export async function observe(code: string, secret: string): Promise<string> {
  const { token } = await request<Token>(`${of(code)}/facilitate`, { body: { secret } });
  tab.set(keys.observer(code), token);
  return token;
}

export const observerToken = (code: string): string | undefined => tab.get(keys.observer(code));

export const forgetObserver = (code: string): void => tab.remove(keys.observer(code));
