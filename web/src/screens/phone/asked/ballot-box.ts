// This person's own answer to each poll, wherever it is: a record where names are kept, on this phone alone where they are hidden. And the way it
// goes: by a command, or as a ballot that is put again until it is counted.
import { createEffect, createSignal, onCleanup } from 'solid-js';
import type { Given, Poll } from '../../../state';
import { RequestFailed } from '../../../state/access';
import { ballots, putBallot, sendBallots, type KeptBallots } from '../../../state/ballots';
import type { Phone } from '../phone';

export const againAfterMs = 5_000;
/** Not all phones of a room in the same moment. */
const spreadMs = 3_000;

export interface MyAnswer {
  given: Given;
  /** It is only on this phone yet. */
  waiting: boolean;
}

const [changes, setChanges] = createSignal(0);
const changed = (): void => void setChanges((n) => n + 1);

/** What lies on this phone, read anew whenever something was put there. */
function kept(code: string): KeptBallots {
  changes();
  return ballots(code);
}

export const isAnonymous = (poll: Poll): boolean => poll.names === 'hidden';

/** `person`: somebody without a phone, for whom the host answers. */
export function answerTo(phone: Phone, id: string, poll: Poll, person = phone.me()): MyAnswer | undefined {
  if (!isAnonymous(poll)) {
    const record = phone.live.records.answers[`${id}/${person}`];
    return record && { given: record.given, waiting: false };
  }
  const ballot = kept(phone.code())[id];
  return ballot?.given && { given: ballot.given, waiting: !ballot.counted };
}

/** Answers, answers anew, or without `given` takes the answer back; says why it was refused. */
export async function giveAnswer(
  phone: Phone,
  id: string,
  poll: Poll,
  given: Given | undefined,
  person?: string,
): Promise<string | undefined> {
  if (!isAnonymous(poll)) {
    const whose = person !== undefined && { person };
    phone.live.send(
      given ? { do: 'answer.give', poll: id, given, ...whose } : { do: 'answer.take_back', poll: id, ...whose },
    );
    return undefined;
  }
  const put = putBallot(phone.code(), id, given);
  changed(); // it lies on the phone already
  try {
    await put;
    return undefined;
  } catch (error) {
    return error instanceof RequestFailed ? error.error : 'invalid';
  } finally {
    changed();
  }
}

/** As long as the phone is on the screen: what is not counted yet is sent when the line is there, and again until it is. */
export function keepSending(phone: Phone): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const send = async (): Promise<void> => {
    await sendBallots(phone.code());
    changed();
  };
  createEffect(() => {
    clearTimeout(timer);
    const waits = Object.values(kept(phone.code())).some(({ counted }) => !counted);
    if (!waits || phone.live.status() !== 'live') return;
    timer = setTimeout(() => void send(), againAfterMs / 5 + Math.random() * spreadMs);
  });
}
