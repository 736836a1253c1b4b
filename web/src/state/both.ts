// Two people, one text: the later one wins on the server, and the screen that was overtaken keeps both. Pure.
//
// A screen keeps one of these for each text it lets somebody write. It says what is typed, when it is sent, and what the record says now;
// while `theirs` is there, both are to be shown, and what is typed waits for an answer instead of being saved by itself.

export interface Both {
  /** What the record said when this last was in step with it. */
  base: string;
  /** What is being typed here, or was sent a moment ago; none where one only reads. */
  mine?: string;
  /** What was sent from here: it comes back, and is nobody else's. */
  own: readonly string[];
  /** When mine was sent; none while it is being typed. */
  sentAt?: number;
  /** What somebody else made of it meanwhile. */
  theirs?: string;
}

/** For how long a text that was sent is still told when somebody replaces it; later that is ordinary editing. */
export const watchedMs = 60_000;
const ownMax = 8;

/** Nobody writes here. */
export const reading = (text: string): Both => ({ base: text, own: [] });

export function typed({ base, own, theirs }: Both, mine: string): Both {
  return theirs === undefined || theirs.trim() === mine.trim() ? { base, own, mine } : { base, own, mine, theirs };
}

export function sent({ base, own, mine = base }: Both, now: number): Both {
  return { base, own: [...own, mine.trim()].slice(-ownMax), mine, sentAt: now };
}

/** What the record says now. The same word again, one's own coming back, or a text that only adds to mine takes nothing away. */
export function heard(both: Both, text: string, now: number): Both {
  const { base, own, mine, sentAt } = both;
  if (mine === undefined) return text === base ? both : reading(text);
  const { theirs, ...calm } = both;
  if (text === theirs) return both;
  const back = own.includes(text.trim());
  // What was there before mine is on its way out, until mine has been seen.
  if (text === base || back || text.trim() === mine.trim())
    return { ...calm, base: back || sentAt === undefined ? text : base };
  if (sentAt !== undefined) {
    const kept = mine.trim() !== '' && text.includes(mine.trim());
    if (kept || now - sentAt > watchedMs) return reading(text);
  }
  return { ...calm, theirs: text };
}

/** A page is opened anew with what was begun before: what somebody made of it meanwhile stands against it, as if one had sat here all the time. */
export const resumed = (from: string, mine: string, said: string, now: number): Both =>
  heard(typed(reading(from), mine), said, now);

/** Mine stands on the screen under somebody's caret while the record already says something else. */
export const against = (mine: string, theirs: string): Both => ({ base: mine, own: [], mine, theirs });

/** Both texts, while one of them has to be chosen. */
export function contested({ mine, theirs }: Both): { mine: string; theirs: string } | undefined {
  return mine === undefined || theirs === undefined ? undefined : { mine, theirs };
}

/** Mine after all: it is to be sent now. */
export function useMine({ base, own, mine = base, theirs = base }: Both): Both {
  return { base: theirs, own, mine };
}

/** Theirs stands; what was mine is forgotten here, or lives on as a text of its own. */
export function letBe({ base, theirs = base }: Both): Both {
  return reading(theirs);
}
