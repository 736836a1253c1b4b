// Answers to polls that hide names. Apart from access.ts, which comes with every page: a phone fetches this with what asks.
export { ballots, putBallot, sendBallots, type KeptBallots } from '../sync/ballot';
