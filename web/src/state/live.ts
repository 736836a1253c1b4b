// What a screen knows and can do: the live workshop, as every screen sees it. Made by connect(); screens know no socket.
import type {
  Act,
  Clock,
  CloseCodeName,
  Command,
  Commitment,
  Dot,
  Item,
  Message,
  Note,
  Phase,
  Photo,
  Point,
  Poll,
  PollAnswer,
  Prioritisation,
  Question,
  Results,
  Round,
  Seat,
  SharedCommitment,
  Slide,
  Slot,
  Summary,
  Table,
  Theme,
  Vote,
  Workshop,
  You,
} from './types';

/** Everything this client may see, merged over its views, by collection and id. */
export interface Records {
  workshops: Record<string, Workshop>;
  items: Record<string, Item>;
  phases: Record<string, Phase>;
  clocks: Record<string, Clock>;
  tables: Record<string, Table>;
  seats: Record<string, Seat>;
  rounds: Record<string, Round>;
  notes: Record<string, Note>;
  themes: Record<string, Theme>;
  prioritisations: Record<string, Prioritisation>;
  dots: Record<string, Dot>;
  summaries: Record<string, Summary>;
  points: Record<string, Point>;
  queue: Record<string, Slot>;
  polls: Record<string, Poll>;
  answers: Record<string, PollAnswer>;
  results: Record<string, Results>;
  questions: Record<string, Question>;
  votes: Record<string, Vote>;
  commitments: Record<string, Commitment>;
  shared_commitments: Record<string, SharedCommitment>;
  slides: Record<string, Slide>;
  photos: Record<string, Photo>;
  messages: Record<string, Message>;
  acts: Record<string, Act>;
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** A command without its envelope: `{do: 'note.write', note, item, text}`. */
export type CommandBody = DistributiveOmit<Command, 'type' | 'n' | 'client'>;

export type Status = 'connecting' | 'live' | 'offline' | 'closed';
/** The server cannot store anything just now, or this device keeps nothing over a reload. */
export type Held = 'server' | 'device';

export interface Refused {
  command: CommandBody;
  reason: string;
  detail?: string | undefined;
}

export interface Live {
  /** A Solid store: read it inside components and effects. The unsent queue is already laid over it. */
  records: Records;
  status(): Status;
  /** Why the server closed for good, when status is closed. */
  closed(): CloseCodeName | undefined;
  you(): You | undefined;
  /** The server's time, in milliseconds; a signal that ticks four times a second. */
  now(): number;
  /** Commands that are not answered yet, of all tabs of this browser; they are kept over a reload. */
  pending(): number;
  /** Why what is not answered is not safe yet, beside the line being cut. */
  held(): Held | undefined;
  /** Does this record show something that is not with the server yet? */
  unsent(collection: keyof Records, id: string): boolean;
  /** Connected people, by view: count, and ids for one's own table and the desk. */
  presence: Record<string, { count: number; here: string[] }>;
  /** Queues a command; it reaches the server exactly once. */
  send(command: CommandBody): void;
  /** Called when the server refuses one of this page's commands. */
  onRefused(listener: (refused: Refused) => void): () => void;
  disconnect(): void;
}
