// Which polls there are for this phone: what runs here, what is asked besides, and what has been asked. Pure selectors over the records.
import { current, type Poll, type Records } from '../../../state';

export type Asked = [id: string, poll: Poll];

const inOrder = ([a, one]: Asked, [b, another]: Asked): number => one.position - another.position || (a < b ? -1 : 1);

/** The polls of one item that are out; the server keeps the others to itself. */
export const pollsOf = (r: Records, item: string): Asked[] =>
  Object.entries(r.polls)
    .filter(([, poll]) => poll.item === item && poll.state !== 'pending')
    .sort(inOrder);

/** Everything that is out, by the day's order; what belongs to no item comes last. */
export function allPolls(r: Records): Asked[] {
  const place = (poll: Poll): number =>
    (poll.item === undefined ? undefined : r.items[poll.item]?.position) ?? Number.MAX_SAFE_INTEGER;
  return Object.entries(r.polls)
    .filter(([, poll]) => poll.state !== 'pending')
    .sort((a, b) => place(a[1]) - place(b[1]) || (a[1].opened_at ?? 0) - (b[1].opened_at ?? 0) || inOrder(a, b));
}

/** Open, and not on the page already: the polls of the item that runs are the page, where it is a poll. */
export function openBesides(r: Records): Asked[] {
  const running = current(r);
  const onPage = running?.item.kind === 'poll' ? running.id : undefined;
  return allPolls(r).filter(([, poll]) => poll.state === 'open' && (onPage === undefined || poll.item !== onPage));
}
