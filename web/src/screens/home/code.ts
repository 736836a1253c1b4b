// What people type when they mean a code: spaces, dashes, capitals, the whole address. Pure.

/** The code in what was typed, or undefined when there is none in it. */
export function codeIn(typed: string): string | undefined {
  const address = /^\s*(?:https?:\/\/)?[^/\s]+\/([^/?#\s]+)/.exec(typed);
  const letters = (address?.[1] ?? typed).toLowerCase().replace(/[\s\-_.]/g, '');
  return /^[a-z0-9]{6}$/.test(letters) ? letters : undefined;
}
