// Generated from protocol/ by `npm run generate`; do not edit.

/**
 * The only definition of what Bordduk sends and stores. Draft-04; local #/definitions only; see README.md for the dialect.
 */
export type BorddukV1 =
  | ClientMessage
  | ServerMessage
  | Programme
  | Created
  | Problem
  | Join
  | Joined
  | Facilitate
  | Watch
  | MakeLink
  | MadeLink
  | DeviceOffer
  | DeviceTake
  | DeviceTaken
  | Deletion
  | Erasure
  | Token
  | Ballot
  | Counted
  | Network
  | KeptPicture
  | Facts
  | Outlook;
/**
 * Everything a client may send.
 */
export type ClientMessage = Hello | Command | Ping;
/**
 * A position in the workshop's log; 0 is before the first entry.
 */
export type Seq = number;
/**
 * Anything a person does. n counts this client's commands 1, 2, 3 ...; client is this page's queue.
 */
export type Command =
  | NoteWrite
  | NoteShare
  | NoteRemove
  | TurnStart
  | TurnNext
  | TurnPass
  | TurnBack
  | StageStart
  | PointWrite
  | PointAccept
  | PointRemove
  | SummaryAddress
  | SummaryShare
  | SummaryWithdraw
  | HostSet
  | SeatMove
  | SeatRename
  | ItemStart
  | PhaseStart
  | ClockPause
  | ClockResume
  | ClockExtend
  | ClockShift
  | QueuePresent
  | QueueFinish
  | QueueSkip
  | QueueMove
  | TableAdd
  | TableRename
  | TableExtend
  | SignalSet
  | SeatAdd
  | SeatRemove
  | RoleSet
  | NoteLay
  | NotePlace
  | NoteGroup
  | NoteMatch
  | NoteHide
  | ThemeWrite
  | ThemeRemove
  | ThemeMerge
  | ThemeMove
  | PrioritiseOpen
  | PrioritiseClose
  | DotPut
  | DotTake
  | PointStar
  | PointMatch
  | QueueOrder
  | OverlaySet
  | MessageSend
  | MessageRemove
  | JoiningLock
  | TableclothRemove
  | NamesHide
  | ActUndo
  | PlanChange
  | PollMake
  | PollChange
  | PollOpen
  | PollClose
  | PollReveal
  | PollHide
  | PollRemove
  | AnswerGive
  | AnswerTakeBack
  | AnswerHide
  | QuestionAsk
  | QuestionEdit
  | QuestionRemove
  | QuestionVote
  | QuestionUnvote
  | QuestionSet
  | CommitmentWrite
  | CommitmentShare
  | CommitmentRemove
  | ReportFreeze
  | SlideAdd
  | SlideChange
  | SlideMove
  | SlideRemove
  | SlideShow
  | PhotoAdd
  | PhotoShare
  | PhotoRemove
  | WorkshopEnd;
/**
 * Counts the commands of one queue: 1, 2, 3 ...
 */
export type CommandNumber = number;
/**
 * The random id of a page's queue.
 */
export type ClientId = string;
/**
 * An id chosen by the server or, for what a client creates, at random by that client.
 */
export type Id = string;
/**
 * A note, a point, a question: up to 2,000 code points.
 */
export type Text = string;
/**
 * The sharing ladder: mine (the author's), table, room, report (seen by the room, and kept in the report that is handed out).
 */
export type Level = 'mine' | 'table' | 'room' | 'report';
/**
 * A table's number, from 1.
 */
export type TableNumber = number;
/**
 * Where a table is in the group phase.
 */
export type Stage = 'round' | 'discuss' | 'wrap_up' | 'done';
/**
 * What a person or a table is called.
 */
export type Name = string;
/**
 * One line of text.
 */
export type Line = string;
export type PhaseKind = 'individual' | 'group' | 'plenary';
/**
 * main (the item or phase that runs), slot (a table's minutes in plenary) or turn-<n> (the speaker at table n).
 */
export type ClockId = string;
/**
 * What a table says to the desk.
 */
export type TableSignal = 'help' | 'done';
/**
 * What somebody looks after at a table, besides its host.
 */
export type TableRole = 'time_keeper' | 'writer' | 'guard';
/**
 * What names the bytes of a picture: their SHA-256 in hex.
 */
export type PictureId = string;
/**
 * A place on the tablecloth, from its left and upper edge, in thousandths.
 */
export type Cloth = number;
/**
 * How many dots a person has.
 */
export type Dots = number;
/**
 * What the facilitator lays over every screen.
 */
export type Overlay = 'attention' | 'blackout' | 'rules' | 'quote';
/**
 * A length of time in milliseconds.
 */
export type Duration = number;
export type PollKind = 'single' | 'multiple' | 'matrix' | 'scale' | 'text' | 'ranking';
/**
 * What is kept with an answer: nobody (then it is given by POST /api/workshops/<code>/ballot, not by answer.give), the organisation alone is told, the name is told.
 */
export type PollNames = 'hidden' | 'organisation' | 'shown';
/**
 * What the room sees of the results: nothing, everything at once, everything because it was revealed.
 */
export type PollResultsShown = 'hidden' | 'live' | 'revealed';
/**
 * An open answer, a question to the speaker, a commitment: up to 500 code points.
 */
export type Sentence = string;
/**
 * An option (o1, o2 ...), the one that is none of them (other), a row (r1, r2 ...), a step of a scale or a place of a ranking (1, 2 ...).
 */
export type OptionId = string;
/**
 * shown: on the stage, one at a time; parked: goes to the report.
 */
export type QuestionState = 'waiting' | 'shown' | 'answered' | 'parked' | 'hidden';
export type CommitmentOf = 'person' | 'organisation';
/**
 * A day: 2026-11-25.
 */
export type Date = string;
export type Sharing = 'mine' | 'room' | 'report';
/**
 * Who sees a photo: its table, the room, and the room and the report that is handed out.
 */
export type PhotoLevel = 'table' | 'room' | 'report';
/**
 * Milliseconds since 1970-01-01 00:00 UTC.
 */
export type Instant = number;
/**
 * Everything a server may send.
 */
export type ServerMessage = Welcome | Change | Leave | Answer | Presence | Pong;
/**
 * room, desk, table/<n> or person/<id>.
 */
export type View = string;
export type Language = 'nb' | 'nn' | 'en';
export type ItemKind =
  'arrival' | 'talk' | 'pitch' | 'quote' | 'rules' | 'group_work' | 'poll' | 'questions' | 'break' | 'closing';
export type Progress = 'pending' | 'running' | 'done';
/**
 * exact rings and waits, max rings and moves on when tapped, about only shows.
 */
export type LimitKind = 'exact' | 'max' | 'about';
export type SummaryType = 'advice' | 'common_ground' | 'key_input' | 'conclusion';
export type PollState = 'pending' | 'open' | 'closed';
/**
 * Why a command was not carried out.
 */
export type Refusal =
  | 'invalid'
  | 'not_allowed'
  | 'missing'
  | 'bad_text'
  | 'too_many'
  | 'stale'
  | 'already'
  | 'wrong_phase'
  | 'table_full'
  | 'ended'
  | 'gap'
  | 'reused'
  | 'locked'
  | 'storage_unavailable';
/**
 * Local time of day, hh:mm.
 */
export type ClockTime = string;
/**
 * Against the plan, in milliseconds: above 0 late, below 0 early.
 */
export type Difference = number;

/**
 * The first frame, within 5 s. at is where this page's views are; epoch is the log they belong to.
 */
export interface Hello {
  type: 'hello';
  protocol: number;
  token: string;
  epoch?: string;
  /**
   * Positions by view; a name that is no view is refused too.
   */
  at: {
    [k: string]: Seq;
  };
}
/**
 * Write a note or change its text. Creates it, private, when the id is new.
 */
export interface NoteWrite {
  type: 'command';
  do: 'note.write';
  n: CommandNumber;
  client: ClientId;
  note: Id;
  item: Id;
  text: Text;
}
/**
 * Move a note on the ladder: the author anywhere, the host what is on the table. Where names are hidden, as is a new id: the note lies there without an author, and the author has it no more.
 */
export interface NoteShare {
  type: 'command';
  do: 'note.share';
  n: CommandNumber;
  client: ClientId;
  note: Id;
  level: Level;
  as?: Id;
}
/**
 * Take a note away: its author.
 */
export interface NoteRemove {
  type: 'command';
  do: 'note.remove';
  n: CommandNumber;
  client: ClientId;
  note: Id;
}
/**
 * Start the table's round: host or desk.
 */
export interface TurnStart {
  type: 'command';
  do: 'turn.start';
  n: CommandNumber;
  client: ClientId;
  table: TableNumber;
}
/**
 * The turn that runs is over: its speaker, the host or the desk. turn is the one that ends; with person, only if it is that person's: the number stays when somebody goes last or leaves.
 */
export interface TurnNext {
  type: 'command';
  do: 'turn.next';
  n: CommandNumber;
  client: ClientId;
  table: TableNumber;
  turn: number;
  person?: Id;
}
/**
 * Not now: the turn's seat goes last. Its speaker, the host or the desk. With person, only if the turn is that person's: the number stays, so that a second tap would send the next one last too.
 */
export interface TurnPass {
  type: 'command';
  do: 'turn.pass';
  n: CommandNumber;
  client: ClientId;
  table: TableNumber;
  turn: number;
  person?: Id;
}
/**
 * The turn before gets the word again: host or desk.
 */
export interface TurnBack {
  type: 'command';
  do: 'turn.back';
  n: CommandNumber;
  client: ClientId;
  table: TableNumber;
  turn: number;
}
/**
 * Move a table to a stage of the group phase: host or desk.
 */
export interface StageStart {
  type: 'command';
  do: 'stage.start';
  n: CommandNumber;
  client: ClientId;
  table: TableNumber;
  stage: Stage;
}
/**
 * Write a point of the summary or change it. Host and desk write it accepted; others suggest.
 */
export interface PointWrite {
  type: 'command';
  do: 'point.write';
  n: CommandNumber;
  client: ClientId;
  point: Id;
  item: Id;
  table: TableNumber;
  text: Text;
}
/**
 * Take a suggestion into the summary: host or desk.
 */
export interface PointAccept {
  type: 'command';
  do: 'point.accept';
  n: CommandNumber;
  client: ClientId;
  point: Id;
}
/**
 * Take a point away: host, desk, or the author while it is a suggestion.
 */
export interface PointRemove {
  type: 'command';
  do: 'point.remove';
  n: CommandNumber;
  client: ClientId;
  point: Id;
}
/**
 * Say whom the summary speaks to: host or desk.
 */
export interface SummaryAddress {
  type: 'command';
  do: 'summary.address';
  n: CommandNumber;
  client: ClientId;
  item: Id;
  table: TableNumber;
  addressee: Id;
}
/**
 * Show the summary to the room: host or desk.
 */
export interface SummaryShare {
  type: 'command';
  do: 'summary.share';
  n: CommandNumber;
  client: ClientId;
  item: Id;
  table: TableNumber;
}
/**
 * Take the summary back to the table: host or desk.
 */
export interface SummaryWithdraw {
  type: 'command';
  do: 'summary.withdraw';
  n: CommandNumber;
  client: ClientId;
  item: Id;
  table: TableNumber;
}
/**
 * Give the host's role: the host passes it on, anyone seated there takes it, the desk appoints.
 */
export interface HostSet {
  type: 'command';
  do: 'host.set';
  n: CommandNumber;
  client: ClientId;
  table: TableNumber;
  person: Id;
}
/**
 * Sit at another table: oneself, or anyone by the desk.
 */
export interface SeatMove {
  type: 'command';
  do: 'seat.move';
  n: CommandNumber;
  client: ClientId;
  person: Id;
  table: TableNumber;
}
/**
 * Correct one's own name and organisation.
 */
export interface SeatRename {
  type: 'command';
  do: 'seat.rename';
  n: CommandNumber;
  client: ClientId;
  name?: Name;
  organisation?: Line;
}
/**
 * Start an item; the one that runs ends. Desk.
 */
export interface ItemStart {
  type: 'command';
  do: 'item.start';
  n: CommandNumber;
  client: ClientId;
  item: Id;
}
/**
 * Start a phase of the group work that runs; the phase before ends. Desk.
 */
export interface PhaseStart {
  type: 'command';
  do: 'phase.start';
  n: CommandNumber;
  client: ClientId;
  item: Id;
  phase: PhaseKind;
}
/**
 * Hold a clock; main, the whole room's, holds the turns and the slot too. Desk; turn-<n> also the host.
 */
export interface ClockPause {
  type: 'command';
  do: 'clock.pause';
  n: CommandNumber;
  client: ClientId;
  clock: ClockId;
}
/**
 * Let a held clock run on; main takes the turns and the slot along. Desk; turn-<n> also the host.
 */
export interface ClockResume {
  type: 'command';
  do: 'clock.resume';
  n: CommandNumber;
  client: ClientId;
  clock: ClockId;
}
/**
 * More or less time, in milliseconds. Desk; turn-<n> also the host.
 */
export interface ClockExtend {
  type: 'command';
  do: 'clock.extend';
  n: CommandNumber;
  client: ClientId;
  clock: ClockId;
  by: number;
}
/**
 * It started earlier (by > 0) or later (by < 0) than the clock says. Desk.
 */
export interface ClockShift {
  type: 'command';
  do: 'clock.shift';
  n: CommandNumber;
  client: ClientId;
  clock: ClockId;
  by: number;
}
/**
 * A table gets the word; the one before is done. Desk.
 */
export interface QueuePresent {
  type: 'command';
  do: 'queue.present';
  n: CommandNumber;
  client: ClientId;
  table: TableNumber;
}
/**
 * The table that presents is done. Desk.
 */
export interface QueueFinish {
  type: 'command';
  do: 'queue.finish';
  n: CommandNumber;
  client: ClientId;
  table: TableNumber;
}
/**
 * Leave a table out for now. Desk.
 */
export interface QueueSkip {
  type: 'command';
  do: 'queue.skip';
  n: CommandNumber;
  client: ClientId;
  table: TableNumber;
}
/**
 * Put a table at a place in the queue. Desk.
 */
export interface QueueMove {
  type: 'command';
  do: 'queue.move';
  n: CommandNumber;
  client: ClientId;
  table: TableNumber;
  position: number;
}
/**
 * One more table. Desk.
 */
export interface TableAdd {
  type: 'command';
  do: 'table.add';
  n: CommandNumber;
  client: ClientId;
}
/**
 * Name a table: desk or host.
 */
export interface TableRename {
  type: 'command';
  do: 'table.rename';
  n: CommandNumber;
  client: ClientId;
  table: TableNumber;
  name: Name;
}
/**
 * More or less time for one table in the group phase, beside the room's clock. Desk.
 */
export interface TableExtend {
  type: 'command';
  do: 'table.extend';
  n: CommandNumber;
  client: ClientId;
  table: TableNumber;
  by: number;
}
/**
 * The table needs help or is done; without a signal it takes that back. Anyone seated there, or the desk.
 */
export interface SignalSet {
  type: 'command';
  do: 'signal.set';
  n: CommandNumber;
  client: ClientId;
  table: TableNumber;
  signal?: TableSignal;
}
/**
 * Somebody without a phone sits down: host or desk types the name.
 */
export interface SeatAdd {
  type: 'command';
  do: 'seat.add';
  n: CommandNumber;
  client: ClientId;
  person: Id;
  table: TableNumber;
  name: Name;
  organisation?: Line;
}
/**
 * Somebody leaves the workshop: the desk anyone, who then is no longer let in; the host a seat by hand.
 */
export interface SeatRemove {
  type: 'command';
  do: 'seat.remove';
  n: CommandNumber;
  client: ClientId;
  person: Id;
}
/**
 * Who looks after time, writing or the question; without a role the seat gives it back. Host or desk.
 */
export interface RoleSet {
  type: 'command';
  do: 'role.set';
  n: CommandNumber;
  client: ClientId;
  table: TableNumber;
  person: Id;
  role?: TableRole;
}
/**
 * Write a note on the cloth for somebody without a phone, or for the table as a whole; change such a note. picture: a part of a photo, whose alternative text is the note's. Host or desk.
 */
export interface NoteLay {
  type: 'command';
  do: 'note.lay';
  n: CommandNumber;
  client: ClientId;
  note: Id;
  item: Id;
  table: TableNumber;
  text: Text;
  person?: Id;
  picture?: BarePicture;
}
/**
 * A picture whose alternative text is what it stands with: a note's text, a photo's table and item.
 */
export interface BarePicture {
  picture: PictureId;
  width: number;
  height: number;
}
/**
 * Move a note on the cloth. Anyone seated there, or the desk.
 */
export interface NotePlace {
  type: 'command';
  do: 'note.place';
  n: CommandNumber;
  client: ClientId;
  note: Id;
  x: Cloth;
  y: Cloth;
}
/**
 * Put a note into a theme; without one it lies alone. Anyone seated there, or the desk.
 */
export interface NoteGroup {
  type: 'command';
  do: 'note.group';
  n: CommandNumber;
  client: ClientId;
  note: Id;
  theme?: Id;
}
/**
 * This note says the same as another; without one it stands for itself. Anyone seated there, or the desk.
 */
export interface NoteMatch {
  type: 'command';
  do: 'note.match';
  n: CommandNumber;
  client: ClientId;
  note: Id;
  same_as?: Id;
}
/**
 * Take a note down: back to its author, who cannot share it again. Desk.
 */
export interface NoteHide {
  type: 'command';
  do: 'note.hide';
  n: CommandNumber;
  client: ClientId;
  note: Id;
}
/**
 * Name a theme, or name it anew. Anyone seated there, or the desk.
 */
export interface ThemeWrite {
  type: 'command';
  do: 'theme.write';
  n: CommandNumber;
  client: ClientId;
  theme: Id;
  item: Id;
  table: TableNumber;
  name: Line;
}
/**
 * Take a theme away; its notes stay. Anyone seated there, or the desk.
 */
export interface ThemeRemove {
  type: 'command';
  do: 'theme.remove';
  n: CommandNumber;
  client: ClientId;
  theme: Id;
}
/**
 * All notes of one theme into another. Anyone seated there, or the desk.
 */
export interface ThemeMerge {
  type: 'command';
  do: 'theme.merge';
  n: CommandNumber;
  client: ClientId;
  theme: Id;
  into: Id;
}
/**
 * Rank a theme by hand. Anyone seated there, or the desk.
 */
export interface ThemeMove {
  type: 'command';
  do: 'theme.move';
  n: CommandNumber;
  client: ClientId;
  theme: Id;
  position: number;
}
/**
 * Everyone at the table gets so many dots; earlier counts are forgotten. Host or desk.
 */
export interface PrioritiseOpen {
  type: 'command';
  do: 'prioritise.open';
  n: CommandNumber;
  client: ClientId;
  item: Id;
  table: TableNumber;
  dots: Dots;
}
/**
 * No more dots; now they are counted and shown. Host or desk.
 */
export interface PrioritiseClose {
  type: 'command';
  do: 'prioritise.close';
  n: CommandNumber;
  client: ClientId;
  item: Id;
  table: TableNumber;
}
/**
 * One dot more on a theme or a note. Oneself; for a seat by hand the host or the desk.
 */
export interface DotPut {
  type: 'command';
  do: 'dot.put';
  n: CommandNumber;
  client: ClientId;
  item: Id;
  target: Id;
  person?: Id;
}
/**
 * One dot back. Oneself; for a seat by hand the host or the desk.
 */
export interface DotTake {
  type: 'command';
  do: 'dot.take';
  n: CommandNumber;
  client: ClientId;
  item: Id;
  target: Id;
  person?: Id;
}
/**
 * A point that must be in the report, or not. Desk.
 */
export interface PointStar {
  type: 'command';
  do: 'point.star';
  n: CommandNumber;
  client: ClientId;
  point: Id;
  starred: boolean;
}
/**
 * An earlier table has said this; without same_as it stands for itself. Desk.
 */
export interface PointMatch {
  type: 'command';
  do: 'point.match';
  n: CommandNumber;
  client: ClientId;
  point: Id;
  same_as?: Id;
}
/**
 * The order of the tables that wait, drawn or by hand. Desk.
 */
export interface QueueOrder {
  type: 'command';
  do: 'queue.order';
  n: CommandNumber;
  client: ClientId;
  /**
   * @maxItems 100
   */
  tables: TableNumber[];
}
/**
 * Lay something over every screen: look up, darkness, the ground rules, a quote (item); without it the screens are as before. Desk.
 */
export interface OverlaySet {
  type: 'command';
  do: 'overlay.set';
  n: CommandNumber;
  client: ClientId;
  overlay?: Overlay;
  item?: Id;
}
/**
 * A line to everyone, or to one table. Desk.
 */
export interface MessageSend {
  type: 'command';
  do: 'message.send';
  n: CommandNumber;
  client: ClientId;
  message: Id;
  text: Line;
  table?: TableNumber;
}
/**
 * Take a message away. Desk.
 */
export interface MessageRemove {
  type: 'command';
  do: 'message.remove';
  n: CommandNumber;
  client: ClientId;
  message: Id;
}
/**
 * Nobody new comes in, or everybody with the code. Desk.
 */
export interface JoiningLock {
  type: 'command';
  do: 'joining.lock';
  n: CommandNumber;
  client: ClientId;
  locked: boolean;
}
/**
 * Every tablecloth of that table is let in no more; another can be laid. Desk.
 */
export interface TableclothRemove {
  type: 'command';
  do: 'tablecloth.remove';
  n: CommandNumber;
  client: ClientId;
  table: TableNumber;
}
/**
 * From now on no author is kept with what is shared, in the whole workshop or in one item. It cannot be taken back. Desk.
 */
export interface NamesHide {
  type: 'command';
  do: 'names.hide';
  n: CommandNumber;
  client: ClientId;
  item?: Id;
}
/**
 * Take back what a facilitator did last. What others have changed since stays as they left it. Desk.
 */
export interface ActUndo {
  type: 'command';
  do: 'act.undo';
  n: CommandNumber;
  client: ClientId;
  act: Id;
}
/**
 * Change the plan of what is not over yet: together or not at all. An anchor keeps its time. Desk.
 */
export interface PlanChange {
  type: 'command';
  do: 'plan.change';
  n: CommandNumber;
  client: ClientId;
  /**
   * @minItems 1
   * @maxItems 100
   */
  changes: PlanItem[];
}
/**
 * What becomes of the plan of one item, or of one phase of it: its whole planned length, the turns, the slots; dropped: it is left out. Of what runs the clock becomes that long.
 */
export interface PlanItem {
  item: Id;
  phase?: PhaseKind;
  planned?: Duration;
  per_person?: Duration;
  per_table?: Duration;
  dropped?: boolean;
}
/**
 * Make a poll, at an item or at none; with imported counts it is closed from the start. Desk.
 */
export interface PollMake {
  type: 'command';
  do: 'poll.make';
  n: CommandNumber;
  client: ClientId;
  poll: Id;
  item?: Id;
  form: PollForm;
}
/**
 * A poll as it is written in a programme or at the desk. options and rows get the ids o1, o2 ... and r1, r2 ... in this order. imported: counts of an earlier survey, which nobody answers here.
 */
export interface PollForm {
  kind: PollKind;
  title: Line;
  text?: Text;
  /**
   * @minItems 1
   * @maxItems 30
   */
  options?: Line[];
  /**
   * @minItems 1
   * @maxItems 20
   */
  rows?: Line[];
  other?: boolean;
  choices_max?: number;
  scale_min?: number;
  scale_max?: number;
  scale_min_label?: Name;
  scale_max_label?: Name;
  names: PollNames;
  results: PollResultsShown;
  population?: number;
  /**
   * @minItems 1
   * @maxItems 100
   */
  expected?: Line[];
  min_cell?: number;
  source?: Line;
  year?: number;
  imported?: Tally;
}
/**
 * What an earlier survey counted: n answered; options and rows in the poll's order (of a ranking: rows are options, their numbers places; of a scale: options are steps).
 */
export interface Tally {
  n: number;
  /**
   * @minItems 1
   * @maxItems 30
   */
  options?: number[];
  other?: number;
  /**
   * @minItems 1
   * @maxItems 30
   */
  rows?: number[][];
  /**
   * @minItems 1
   * @maxItems 500
   */
  texts?: Sentence[];
  /**
   * @minItems 1
   * @maxItems 500
   */
  others?: Line[];
  /**
   * @minItems 1
   * @maxItems 100
   */
  answered_by?: Line[];
}
/**
 * Write a poll anew while it is pending. Desk.
 */
export interface PollChange {
  type: 'command';
  do: 'poll.change';
  n: CommandNumber;
  client: ClientId;
  poll: Id;
  form: PollForm;
}
/**
 * Let people answer; again after it was closed. Desk.
 */
export interface PollOpen {
  type: 'command';
  do: 'poll.open';
  n: CommandNumber;
  client: ClientId;
  poll: Id;
}
/**
 * No more answers. Desk.
 */
export interface PollClose {
  type: 'command';
  do: 'poll.close';
  n: CommandNumber;
  client: ClientId;
  poll: Id;
}
/**
 * Show the results to the room. Desk.
 */
export interface PollReveal {
  type: 'command';
  do: 'poll.reveal';
  n: CommandNumber;
  client: ClientId;
  poll: Id;
}
/**
 * Show the results to the desk alone. Desk.
 */
export interface PollHide {
  type: 'command';
  do: 'poll.hide';
  n: CommandNumber;
  client: ClientId;
  poll: Id;
}
/**
 * Take a poll away, with its answers. Desk.
 */
export interface PollRemove {
  type: 'command';
  do: 'poll.remove';
  n: CommandNumber;
  client: ClientId;
  poll: Id;
}
/**
 * Answer an open poll, or answer it anew; not where it hides names. Oneself; for a seat by hand the host or the desk.
 */
export interface AnswerGive {
  type: 'command';
  do: 'answer.give';
  n: CommandNumber;
  client: ClientId;
  poll: Id;
  given: Given;
  person?: Id;
}
/**
 * What somebody answers: choices (one; several; a ranking of all, the first one first), rows (of a matrix), value (on a scale) or text. other is what stands behind the option other.
 */
export interface Given {
  /**
   * @minItems 1
   * @maxItems 31
   */
  choices?: OptionId[];
  /**
   * @minItems 1
   * @maxItems 20
   */
  rows?: GivenRow[];
  value?: number;
  text?: Sentence;
  other?: Line;
}
/**
 * One answer in a matrix.
 */
export interface GivenRow {
  row: OptionId;
  option: OptionId;
}
/**
 * Take one's answer back while the poll is open. Oneself; for a seat by hand the host or the desk.
 */
export interface AnswerTakeBack {
  type: 'command';
  do: 'answer.take_back';
  n: CommandNumber;
  client: ClientId;
  poll: Id;
  person?: Id;
}
/**
 * Leave this text out of the results of a poll. Desk.
 */
export interface AnswerHide {
  type: 'command';
  do: 'answer.hide';
  n: CommandNumber;
  client: ClientId;
  poll: Id;
  text: Sentence;
}
/**
 * Ask the speaker. Where names are hidden it is nobody's from then on.
 */
export interface QuestionAsk {
  type: 'command';
  do: 'question.ask';
  n: CommandNumber;
  client: ClientId;
  question: Id;
  item?: Id;
  text: Sentence;
}
/**
 * Write one's own question anew while it waits.
 */
export interface QuestionEdit {
  type: 'command';
  do: 'question.edit';
  n: CommandNumber;
  client: ClientId;
  question: Id;
  text: Sentence;
}
/**
 * Take one's own question back while it waits.
 */
export interface QuestionRemove {
  type: 'command';
  do: 'question.remove';
  n: CommandNumber;
  client: ClientId;
  question: Id;
}
/**
 * Want this question answered; one vote a person.
 */
export interface QuestionVote {
  type: 'command';
  do: 'question.vote';
  n: CommandNumber;
  client: ClientId;
  question: Id;
}
/**
 * Take that vote back; not from one's own question.
 */
export interface QuestionUnvote {
  type: 'command';
  do: 'question.unvote';
  n: CommandNumber;
  client: ClientId;
  question: Id;
}
/**
 * What becomes of a question; shown: the one that was shown before is answered. Desk.
 */
export interface QuestionSet {
  type: 'command';
  do: 'question.set';
  n: CommandNumber;
  client: ClientId;
  question: Id;
  state: QuestionState;
}
/**
 * Write what one will do, or write it anew; an organisation's needs an organisation.
 */
export interface CommitmentWrite {
  type: 'command';
  do: 'commitment.write';
  n: CommandNumber;
  client: ClientId;
  commitment: Id;
  whose: CommitmentOf;
  item?: Id;
  text: Sentence;
  due?: Date;
}
/**
 * Show one's commitment to the room or let it into the report, or keep it. named: with one's name; an organisation's is told with the organisation's.
 */
export interface CommitmentShare {
  type: 'command';
  do: 'commitment.share';
  n: CommandNumber;
  client: ClientId;
  commitment: Id;
  shared: Sharing;
  named?: boolean;
}
/**
 * Take one's commitment away; the desk takes down what is shared.
 */
export interface CommitmentRemove {
  type: 'command';
  do: 'commitment.remove';
  n: CommandNumber;
  client: ClientId;
  commitment: Id;
}
/**
 * From now on everybody with the code may read the report as it is now. Desk, also after the end.
 */
export interface ReportFreeze {
  type: 'command';
  do: 'report.freeze';
  n: CommandNumber;
  client: ClientId;
}
/**
 * Add a slide to an item, at that position or as its last. It has something to show. Desk.
 */
export interface SlideAdd {
  type: 'command';
  do: 'slide.add';
  n: CommandNumber;
  client: ClientId;
  slide: Id;
  item: Id;
  position?: number;
  title?: Line;
  text?: Text;
  /**
   * @minItems 1
   * @maxItems 12
   */
  bullets?: Line[];
  picture?: Picture;
  /**
   * @minItems 1
   * @maxItems 5
   */
  links?: Link[];
}
/**
 * A picture that was put up (POST /api/workshops/<code>/pictures), its size in pixels, and what it shows for whoever does not see it.
 */
export interface Picture {
  picture: PictureId;
  width: number;
  height: number;
  alt: Text;
  credit?: Line;
}
/**
 * A link shown with an item.
 */
export interface Link {
  title: Line;
  url: string;
}
/**
 * Write a slide anew: what is left out is no longer on it. Desk.
 */
export interface SlideChange {
  type: 'command';
  do: 'slide.change';
  n: CommandNumber;
  client: ClientId;
  slide: Id;
  title?: Line;
  text?: Text;
  /**
   * @minItems 1
   * @maxItems 12
   */
  bullets?: Line[];
  picture?: Picture;
  /**
   * @minItems 1
   * @maxItems 5
   */
  links?: Link[];
}
/**
 * Move a slide to another position in its item. Desk.
 */
export interface SlideMove {
  type: 'command';
  do: 'slide.move';
  n: CommandNumber;
  client: ClientId;
  slide: Id;
  position: number;
}
/**
 * Take a slide away. Desk.
 */
export interface SlideRemove {
  type: 'command';
  do: 'slide.remove';
  n: CommandNumber;
  client: ClientId;
  slide: Id;
}
/**
 * Show this slide; without one, none. Another item shows none at first. Desk.
 */
export interface SlideShow {
  type: 'command';
  do: 'slide.show';
  n: CommandNumber;
  client: ClientId;
  slide?: Id;
}
/**
 * Put a photo with its table, at an item. Anyone there, or the desk.
 */
export interface PhotoAdd {
  type: 'command';
  do: 'photo.add';
  n: CommandNumber;
  client: ClientId;
  photo: Id;
  item: Id;
  table: TableNumber;
  picture: BarePicture;
}
/**
 * Move a photo on the ladder. Host or desk.
 */
export interface PhotoShare {
  type: 'command';
  do: 'photo.share';
  n: CommandNumber;
  client: ClientId;
  photo: Id;
  level: PhotoLevel;
}
/**
 * Take a photo away. Anyone at its table, or the desk.
 */
export interface PhotoRemove {
  type: 'command';
  do: 'photo.remove';
  n: CommandNumber;
  client: ClientId;
  photo: Id;
}
/**
 * The day is over. Desk.
 */
export interface WorkshopEnd {
  type: 'command';
  do: 'workshop.end';
  n: CommandNumber;
  client: ClientId;
}
/**
 * Every 10 s while the page is visible; answered by pong.
 */
export interface Ping {
  type: 'ping';
  t0: Instant;
}
/**
 * The answer to hello.
 */
export interface Welcome {
  type: 'welcome';
  protocol: number;
  epoch: string;
  you: You;
  now: Instant;
  done: {
    [k: string]: number;
  };
}
/**
 * Who the server takes this client for.
 */
export interface You {
  role: 'participant' | 'facilitator' | 'observer' | 'stage' | 'tablecloth';
  person?: Id;
  table?: TableNumber;
}
/**
 * A view moves from one position to another. If from is not the client's position, it must reconnect.
 */
export interface Change {
  type: 'change';
  view: View;
  from: Seq;
  to: Seq;
  set: Changes;
}
/**
 * What changed, by collection and id; null means it is gone from this view.
 */
export interface Changes {
  workshops?: {
    [k: string]: Workshop | null;
  };
  items?: {
    [k: string]: Item | null;
  };
  phases?: {
    [k: string]: Phase | null;
  };
  clocks?: {
    [k: string]: Clock | null;
  };
  tables?: {
    [k: string]: Table | null;
  };
  seats?: {
    [k: string]: Seat | null;
  };
  rounds?: {
    [k: string]: Round | null;
  };
  notes?: {
    [k: string]: Note | null;
  };
  themes?: {
    [k: string]: Theme | null;
  };
  prioritisations?: {
    [k: string]: Prioritisation | null;
  };
  dots?: {
    [k: string]: Dot | null;
  };
  summaries?: {
    [k: string]: Summary | null;
  };
  points?: {
    [k: string]: Point | null;
  };
  queue?: {
    [k: string]: Slot | null;
  };
  polls?: {
    [k: string]: Poll | null;
  };
  answers?: {
    [k: string]: PollAnswer | null;
  };
  results?: {
    [k: string]: Results | null;
  };
  questions?: {
    [k: string]: Question | null;
  };
  votes?: {
    [k: string]: Vote | null;
  };
  commitments?: {
    [k: string]: Commitment | null;
  };
  shared_commitments?: {
    [k: string]: SharedCommitment | null;
  };
  slides?: {
    [k: string]: Slide | null;
  };
  photos?: {
    [k: string]: Photo | null;
  };
  messages?: {
    [k: string]: Message | null;
  };
  acts?: {
    [k: string]: Act | null;
  };
}
/**
 * The event itself; one record, its id is the code. slide is the one that is shown. View room.
 */
export interface Workshop {
  title: Line;
  language: Language;
  date: string;
  timezone: string;
  /**
   * @maxItems 10
   */
  organisers: Line[];
  /**
   * @maxItems 10
   */
  outcomes: Line[];
  /**
   * @maxItems 12
   */
  ground_rules: Line[];
  /**
   * @maxItems 100
   */
  organisations: Line[];
  /**
   * @maxItems 20
   */
  addressees: Addressee[];
  seats_per_table: number;
  item?: Id;
  phase?: PhaseKind;
  planned_end?: Instant;
  ended_at?: Instant;
  overlay?: Overlay;
  overlay_item?: Id;
  joining_locked?: boolean;
  anonymous?: boolean;
  report_frozen_at?: Instant;
  slide?: Id;
  retention_days?: number;
}
/**
 * Whom a summary speaks to.
 */
export interface Addressee {
  id: Id;
  name: Line;
}
/**
 * A line of the programme, planned and actual. View room.
 */
export interface Item {
  position: number;
  kind: ItemKind;
  title: Line;
  anchor: boolean;
  planned_start: Instant;
  planned_end: Instant;
  state: Progress;
  started_at?: Instant;
  first_started_at?: Instant;
  ended_at?: Instant;
  text?: Text;
  /**
   * @maxItems 12
   */
  points: Line[];
  speaker?: Line;
  speaker_title?: Line;
  organisation?: Line;
  role?: Line;
  source?: Line;
  year?: number;
  /**
   * @maxItems 5
   */
  links: Link[];
  question?: Text;
  /**
   * @maxItems 10
   */
  sub_questions: Text[];
  statement?: Text;
  anonymous?: boolean;
  dropped?: boolean;
  /**
   * Everybody is asked what they will do when they get home.
   */
  commitments?: boolean;
}
/**
 * A phase of a group work; its id is <item>-<kind>. View room.
 */
export interface Phase {
  item: Id;
  kind: PhaseKind;
  planned: Duration;
  limit?: LimitKind;
  per_person?: Duration;
  wrap_up?: Duration;
  summary?: SummaryType;
  addressee?: Id;
  per_table?: Duration;
  state: Progress;
  started_at?: Instant;
  first_started_at?: Instant;
  ended_at?: Instant;
}
/**
 * A clock as data; the screen draws it. left = duration + extended - (now or paused_at) + started_at. Its id is a clock_id; turn-<n> is in table/<n>, the others in room.
 */
export interface Clock {
  state: 'running' | 'paused';
  started_at: Instant;
  duration: Duration;
  extended: number;
  paused_at?: Instant;
}
/**
 * A table as the room may see it; its id is its number. View room.
 */
export interface Table {
  number: TableNumber;
  name?: Name;
  capacity: number;
  taken: number;
  stage?: Stage;
  turn: number;
  turns: number;
  points: number;
  shared: boolean;
  /**
   * Time of its own in the group phase, beside the room's clock.
   */
  extended?: number;
  signal?: TableSignal;
}
/**
 * A person at a table; its id is the person. View table/<n>.
 */
export interface Seat {
  table: TableNumber;
  name?: Name;
  organisation?: Line;
  host: boolean;
  joined_at: Instant;
  role?: TableRole;
  /**
   * Typed in by the host or the desk: somebody without a phone.
   */
  by_hand?: boolean;
}
/**
 * The round at a table; its id is the table's number. turn counts from 0 in order. View table/<n>.
 */
export interface Round {
  table: TableNumber;
  item: Id;
  limit: LimitKind;
  per_person: Duration;
  /**
   * @maxItems 12
   */
  order: Id[];
  turn: number;
  state: Progress;
  /**
   * What the turns that are over did not use; it is the table's again.
   */
  spared?: number;
}
/**
 * A sticky note. View person/<author>, table/<n> or room, after its level. Without an author where names are hidden, or when the table wrote it.
 */
export interface Note {
  author?: Id;
  item: Id;
  table: TableNumber;
  text: Text;
  level: Level;
  written_at: Instant;
  edited_at?: Instant;
  theme?: Id;
  same_as?: Id;
  x?: Cloth;
  y?: Cloth;
  /**
   * When the prioritisation is closed.
   */
  dots?: number;
  /**
   * Taken down by the desk: back with its author, who cannot share it again; without an author only the desk sees it.
   */
  hidden?: boolean;
  picture?: BarePicture;
}
/**
 * A named cluster of notes on one table's cloth. View table/<n>.
 */
export interface Theme {
  item: Id;
  table: TableNumber;
  name: Line;
  position: number;
  /**
   * When the prioritisation is closed.
   */
  dots?: number;
}
/**
 * A table's dots in one group work; its id is <item>-<table>. cast counts people, not dots. View table/<n>.
 */
export interface Prioritisation {
  item: Id;
  table: TableNumber;
  dots: Dots;
  open: boolean;
  cast: number;
}
/**
 * One person's dots on one theme or note; whoever has no phone has them in the host's hand, at the table. View person/<person>, or table/<n> for seats by hand.
 */
export interface Dot {
  item: Id;
  table: TableNumber;
  person: Id;
  target: Id;
  count: Dots;
}
/**
 * What a table chooses to share of one group work; its id is <item>-<table>. View table/<n> until it is shared, then room.
 */
export interface Summary {
  item: Id;
  table: TableNumber;
  type: SummaryType;
  addressee?: Id;
  shared: boolean;
}
/**
 * One point of a summary; a suggestion stays at the table. View table/<n>, or room when it is accepted and its summary is shared.
 */
export interface Point {
  item: Id;
  table: TableNumber;
  author: Id;
  text: Text;
  accepted: boolean;
  position: number;
  starred?: boolean;
  same_as?: Id;
}
/**
 * A table's minutes in plenary; its id is <item>-<table>. View room.
 */
export interface Slot {
  item: Id;
  table: TableNumber;
  position: number;
  state: 'waiting' | 'presenting' | 'done' | 'skipped';
  started_at?: Instant;
  ended_at?: Instant;
}
/**
 * Something everybody is asked. answered of population, where it is known; expected are the organisations that may answer. min_cell: smaller counts are held back. imported: counts of an earlier survey. View desk while it is pending (or imported and not shown), otherwise room.
 */
export interface Poll {
  item?: Id;
  position: number;
  kind: PollKind;
  title: Line;
  text?: Text;
  /**
   * @maxItems 31
   */
  options: Choice[];
  /**
   * @maxItems 20
   */
  rows: Choice[];
  other?: boolean;
  choices_max?: number;
  scale_min?: number;
  scale_max?: number;
  scale_min_label?: Name;
  scale_max_label?: Name;
  names: PollNames;
  results: PollResultsShown;
  state: PollState;
  answered: number;
  population?: number;
  /**
   * @maxItems 100
   */
  expected: Line[];
  min_cell?: number;
  source?: Line;
  year?: number;
  imported?: boolean;
  opened_at?: Instant;
  closed_at?: Instant;
}
/**
 * An option, or a row of a matrix, in the order they are shown.
 */
export interface Choice {
  id: OptionId;
  label: Line;
}
/**
 * One person's answer to one poll, where names are not hidden; its id is <poll>/<person>. View person/<person>, or table/<n> for seats by hand.
 */
export interface PollAnswer {
  poll: Id;
  person: Id;
  given: Given;
  organisation?: Line;
  table?: TableNumber;
  given_at: Instant;
}
/**
 * What may be told of a poll's answers; its id is the poll's. n answered. held: too few to tell more. View room when they are live or revealed, otherwise desk.
 */
export interface Results {
  n: number;
  held?: boolean;
  /**
   * @maxItems 31
   */
  options: ResultChoice[];
  /**
   * @maxItems 30
   */
  rows: ResultRow[];
  /**
   * @maxItems 5000
   */
  texts: ResultText[];
  /**
   * @maxItems 5000
   */
  others: ResultText[];
  /**
   * @maxItems 5000
   */
  answered_by: Line[];
  /**
   * @maxItems 100
   */
  missing: Line[];
}
/**
 * How many chose it; without count it is held back. organisations: whose, where names are not hidden.
 */
export interface ResultChoice {
  id: OptionId;
  count?: number;
  /**
   * @maxItems 100
   */
  organisations?: Line[];
}
/**
 * A row of a matrix, n answered it; or an option of a ranking, and how often it came on which place.
 */
export interface ResultRow {
  id: OptionId;
  n: number;
  /**
   * @maxItems 31
   */
  options: ResultChoice[];
}
/**
 * What count people wrote alike, as the letters say.
 */
export interface ResultText {
  text: Sentence;
  count: number;
  organisation?: Line;
  name?: Name;
}
/**
 * A question to the speaker; nobody is told who asked. View room, desk when hidden.
 */
export interface Question {
  item?: Id;
  text: Sentence;
  votes: number;
  state: QuestionState;
  asked_at: Instant;
  edited_at?: Instant;
}
/**
 * That one person wants a question answered, own: asked it; its id is <question>/<person>. View person/<person>.
 */
export interface Vote {
  question: Id;
  person: Id;
  own?: boolean;
}
/**
 * What one person, or an organisation through one person, will do. View person/<person>, shared or not.
 */
export interface Commitment {
  person: Id;
  whose: CommitmentOf;
  item?: Id;
  text: Sentence;
  due?: Date;
  shared: Sharing;
  named?: boolean;
  written_at: Instant;
}
/**
 * A commitment as all others see it, under the same id. View room.
 */
export interface SharedCommitment {
  whose: CommitmentOf;
  item?: Id;
  text: Sentence;
  due?: Date;
  shared: Sharing;
  organisation?: Line;
  name?: Name;
}
/**
 * What an item shows on the stage, in the order of position. shown_at: when it was shown first. View desk until then, afterwards room.
 */
export interface Slide {
  item: Id;
  position: number;
  title?: Line;
  text?: Text;
  /**
   * @minItems 1
   * @maxItems 12
   */
  bullets?: Line[];
  picture?: Picture;
  /**
   * @minItems 1
   * @maxItems 5
   */
  links?: Link[];
  shown_at?: Instant;
}
/**
 * A photo of what lies on a table. View table/<n> until it is shown, then room.
 */
export interface Photo {
  item: Id;
  table: TableNumber;
  picture: BarePicture;
  level: PhotoLevel;
  at: Instant;
}
/**
 * From the facilitator to everyone, or to one table. View room or table/<n>.
 */
export interface Message {
  table?: TableNumber;
  text: Line;
  sent_at: Instant;
}
/**
 * Something a facilitator did that can be undone; its id is its seq. View desk.
 */
export interface Act {
  /**
   * The command: phase.start.
   */
  what: string;
  person: Id;
  at: Instant;
}
/**
 * The client may no longer see this view.
 */
export interface Leave {
  type: 'leave';
  view: View;
}
/**
 * A command is committed at seq, or refused. n is 0 and client empty where they could not be read.
 */
export interface Answer {
  type: 'answer';
  n: number;
  client: string;
  seq?: Seq;
  refused?: Refusal;
  detail?: string;
}
/**
 * Who is connected now, by view; never stored. room: only how many.
 */
export interface Presence {
  type: 'presence';
  view: View;
  /**
   * @maxItems 5000
   */
  here?: Id[];
  count: number;
}
/**
 * The answer to ping.
 */
export interface Pong {
  type: 'pong';
  t0: Instant;
  now: Instant;
}
/**
 * A whole day, as it is imported: POST /api/workshops.
 */
export interface Programme {
  title: Line;
  language: Language;
  date?: string;
  timezone?: string;
  /**
   * @maxItems 10
   */
  organisers?: Line[];
  /**
   * @maxItems 10
   */
  outcomes?: Line[];
  /**
   * @maxItems 12
   */
  ground_rules?: Line[];
  /**
   * @maxItems 100
   */
  organisations?: Line[];
  /**
   * @maxItems 20
   */
  addressees?: Addressee[];
  tables: number;
  seats_per_table?: number;
  anonymous?: boolean;
  retention_days?: number;
  /**
   * @minItems 1
   * @maxItems 100
   */
  items: ProgrammeItem[];
}
/**
 * One line of the day. start, end and minutes may be left out where the neighbours settle them.
 */
export interface ProgrammeItem {
  kind: ItemKind;
  title: Line;
  start?: ClockTime;
  end?: ClockTime;
  minutes?: number;
  anchor?: boolean;
  text?: Text;
  /**
   * @maxItems 12
   */
  points?: Line[];
  speaker?: Line;
  speaker_title?: Line;
  organisation?: Line;
  role?: Line;
  source?: Line;
  year?: number;
  /**
   * @maxItems 5
   */
  links?: Link[];
  question?: Text;
  /**
   * @maxItems 10
   */
  sub_questions?: Text[];
  statement?: Text;
  anonymous?: boolean;
  /**
   * Everybody is asked what they will do when they get home.
   */
  commitments?: boolean;
  total_minutes?: number;
  individual?: ProgrammeIndividual;
  group?: ProgrammeGroup;
  plenary?: ProgrammePlenary;
  /**
   * @minItems 1
   * @maxItems 20
   */
  polls?: PollForm[];
  /**
   * @minItems 1
   * @maxItems 40
   */
  slides?: ProgrammeSlide[];
}
/**
 * I: silence and private notes.
 */
export interface ProgrammeIndividual {
  minutes?: number;
  seconds?: number;
}
/**
 * G: the table works. Without a length it gets what the item's total leaves.
 */
export interface ProgrammeGroup {
  minutes?: number;
  seconds?: number;
  round?: ProgrammeRound;
  wrap_up?: ProgrammeWrapUp;
}
/**
 * Every seat speaks once.
 */
export interface ProgrammeRound {
  limit: LimitKind;
  seconds: number;
}
/**
 * The reserved last minutes of the group phase: the table writes its summary.
 */
export interface ProgrammeWrapUp {
  minutes?: number;
  seconds?: number;
  summary: SummaryType;
  addressee?: Id;
}
/**
 * P: a slot for each table.
 */
export interface ProgrammePlenary {
  minutes?: number;
  seconds?: number;
}
/**
 * A slide as it is written in a programme; pictures are added at the desk.
 */
export interface ProgrammeSlide {
  title?: Line;
  text?: Text;
  /**
   * @minItems 1
   * @maxItems 12
   */
  bullets?: Line[];
  /**
   * @minItems 1
   * @maxItems 5
   */
  links?: Link[];
}
/**
 * 201 of POST /api/workshops.
 */
export interface Created {
  code: string;
  secret: string;
  /**
   * Where to go.
   */
  links: {
    desk: string;
    stage: string;
    phone: string;
  };
}
/**
 * What was wrong with a request, and where.
 */
export interface Problem {
  error: string;
  path?: string;
  detail?: string;
}
/**
 * POST /api/workshops/<code>/join. key makes a repeated request join once.
 */
export interface Join {
  name?: Name;
  organisation?: Line;
  table?: TableNumber;
  key?: string;
}
/**
 * 201 of join.
 */
export interface Joined {
  person: Id;
  token: string;
  table: TableNumber;
}
/**
 * POST /api/workshops/<code>/facilitate.
 */
export interface Facilitate {
  secret: string;
}
/**
 * POST /api/workshops/<code>/watch. With a table a tablecloth: the device in the middle of that table. Without, or without a body, a stage.
 */
export interface Watch {
  table?: TableNumber;
}
/**
 * POST /api/workshops/<code>/links: one more link for a facilitator or an observer. With revoke the earlier ones, and who came in by them, are worth nothing any more; whoever asks stays.
 */
export interface MakeLink {
  role: 'facilitator' | 'observer';
  revoke?: boolean;
}
/**
 * 201 of links. The secret is told this one time.
 */
export interface MadeLink {
  secret: string;
  link: string;
}
/**
 * POST /api/workshops/<code>/device: this person will open the workshop on another device. Who has the secret is let in as them, once and within five minutes. sealed is for that device only, and kept as long.
 */
export interface DeviceOffer {
  secret: string;
  sealed?: string;
}
/**
 * POST /api/workshops/<code>/device/take: by the other device.
 */
export interface DeviceTake {
  secret: string;
}
/**
 * 201 of device/take.
 */
export interface DeviceTaken {
  person: Id;
  token: string;
  table: TableNumber;
  sealed?: string;
}
/**
 * POST /api/workshops/<code>/delete: the whole workshop, for good. code is typed once more by whoever means it.
 */
export interface Deletion {
  code: string;
}
/**
 * POST /api/workshops/<code>/erase: everything about one person, for good. A participant names nobody: it is about themselves.
 */
export interface Erasure {
  person?: Id;
}
/**
 * 201 of facilitate and of watch.
 */
export interface Token {
  token: string;
}
/**
 * POST /api/workshops/<code>/ballot: an answer to a poll that hides names. key is that of the join, if it had one: it makes one ballot a person and is not kept. Without given the answer is taken back.
 */
export interface Ballot {
  poll: Id;
  key?: string;
  given?: Given;
}
/**
 * How many have answered that poll.
 */
export interface Counted {
  poll: Id;
  answered: number;
}
/**
 * How the room may reach the server, the likeliest way first.
 */
export interface Network {
  /**
   * @maxItems 50
   */
  ways: Way[];
}
/**
 * An address of the server that phones may reach, without a slash at the end. kind: given by whoever runs it; of which network; apart is of this machine alone, as containers and tunnels are.
 */
export interface Way {
  url: string;
  kind: 'given' | 'wifi' | 'cable' | 'other' | 'apart';
}
/**
 * A picture as the server keeps it. type is its media type.
 */
export interface KeptPicture {
  picture: PictureId;
  width: number;
  height: number;
  bytes: number;
  type: 'image/jpeg' | 'image/png';
}
/**
 * What anyone with the code may know: GET /api/workshops/<code>.
 */
export interface Facts {
  code: string;
  title: Line;
  date: string;
  language: Language;
  /**
   * @maxItems 10
   */
  organisers: Line[];
  /**
   * @maxItems 100
   */
  organisations: Line[];
  /**
   * @maxItems 100
   */
  tables: TableFacts[];
  ended: boolean;
  retention_days: number;
}
/**
 * A table on the join page.
 */
export interface TableFacts {
  number: TableNumber;
  name?: Name;
  capacity: number;
  taken: number;
}
/**
 * The truth about time: GET /api/workshops/<code>/outlook.
 */
export interface Outlook {
  now: Instant;
  /**
   * @maxItems 100
   */
  items: Forecast[];
  /**
   * @maxItems 101
   */
  deadlines: Deadline[];
  /**
   * @maxItems 4
   */
  offers: Offer[];
}
/**
 * An item as it was, or as it will be at this pace; late is its end against the planned one.
 */
export interface Forecast {
  item: Id;
  start: Instant;
  end: Instant;
  late: Difference;
}
/**
 * What must not move: an anchor that is still to come, or without an item the planned end of the day; reached is when all that comes before is over.
 */
export interface Deadline {
  item?: Id;
  at: Instant;
  reached: Instant;
  late: Difference;
}
/**
 * One way to meet the first deadline that would be missed: changes for plan.change, and the items as they will be then. what names what it takes from first.
 */
export interface Offer {
  what: 'group' | 'turns' | 'slots' | 'drop';
  /**
   * @minItems 1
   * @maxItems 100
   */
  changes: PlanItem[];
  saves: Duration;
  /**
   * @maxItems 100
   */
  items: Forecast[];
}
