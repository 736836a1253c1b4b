// Generated from protocol/ by `npm run generate`; do not edit.

/**
 * The documentation of a workshop: GET /api/workshops/<code>/report.json. The same dialect as bordduk.schema.json.
 */
export type BorddukReportV1 = Report | Mine;
/**
 * Milliseconds since 1970-01-01 00:00 UTC.
 */
export type Instant = number;
/**
 * One line of text.
 */
export type Line = string;
export type Language = 'nb' | 'nn' | 'en';
/**
 * An id chosen by the server or, for what a client creates, at random by that client.
 */
export type Id = string;
/**
 * A table's number, from 1.
 */
export type TableNumber = number;
/**
 * What a person or a table is called.
 */
export type Name = string;
export type ItemKind =
  'arrival' | 'talk' | 'pitch' | 'quote' | 'rules' | 'group_work' | 'poll' | 'questions' | 'break' | 'closing';
/**
 * A note, a point, a question: up to 2,000 code points.
 */
export type Text = string;
export type PhaseKind = 'individual' | 'group' | 'plenary';
/**
 * A length of time in milliseconds.
 */
export type Duration = number;
export type SummaryType = 'advice' | 'common_ground' | 'key_input' | 'conclusion';
/**
 * What names the bytes of a picture: their SHA-256 in hex.
 */
export type PictureId = string;
/**
 * Who sees a photo: its table, the room, and the room and the report that is handed out.
 */
export type PhotoLevel = 'table' | 'room' | 'report';
export type PollKind = 'single' | 'multiple' | 'matrix' | 'scale' | 'text' | 'ranking';
/**
 * An option (o1, o2 ...), the one that is none of them (other), a row (r1, r2 ...), a step of a scale or a place of a ranking (1, 2 ...).
 */
export type OptionId = string;
/**
 * What is kept with an answer: nobody (then it is given by POST /api/workshops/<code>/ballot, not by answer.give), the organisation alone is told, the name is told.
 */
export type PollNames = 'hidden' | 'organisation' | 'shown';
/**
 * What the room sees of the results: nothing, everything at once, everything because it was revealed.
 */
export type PollResultsShown = 'hidden' | 'live' | 'revealed';
export type PollState = 'pending' | 'open' | 'closed';
/**
 * An open answer, a question to the speaker, a commitment: up to 500 code points.
 */
export type Sentence = string;
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
 * The sharing ladder: mine (the author's), table, room, report (seen by the room, and kept in the report that is handed out).
 */
export type Level = 'mine' | 'table' | 'room' | 'report';

/**
 * Everything the workshop produced. No private note, and no name but one that was shared with what it stands under. With a facilitator's or an observer's token it is as it is now; without one, and only when it is frozen, it is what the room saw by then.
 */
export interface Report {
  code: string;
  made_at: Instant;
  frozen_at?: Instant;
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
   * @maxItems 20
   */
  addressees: Addressee[];
  ended_at?: Instant;
  participation: ReportParticipation;
  /**
   * @maxItems 100
   */
  items: ReportItem[];
  /**
   * @maxItems 100
   */
  polls: ReportPoll[];
  /**
   * @maxItems 500
   */
  questions: ReportQuestion[];
  /**
   * @maxItems 5000
   */
  commitments: ReportCommitments[];
}
/**
 * Whom a summary speaks to.
 */
export interface Addressee {
  id: Id;
  name: Line;
}
/**
 * Who took part, in numbers only.
 */
export interface ReportParticipation {
  people: number;
  /**
   * @maxItems 100
   */
  by_table: ReportCountAtTable[];
  /**
   * @maxItems 5000
   */
  by_organisation: ReportCountOfOrganisation[];
}
/**
 * How many sat at a table.
 */
export interface ReportCountAtTable {
  table: TableNumber;
  name?: Name;
  people: number;
}
/**
 * How many came from an organisation; without one, those who did not say.
 */
export interface ReportCountOfOrganisation {
  organisation?: Line;
  people: number;
}
/**
 * A line of the programme, planned and actual; tables are those that left something. evidence: of a group work, the quotes, talks, polls and items with slides shown before it.
 */
export interface ReportItem {
  id: Id;
  position: number;
  kind: ItemKind;
  title: Line;
  anchor: boolean;
  planned_start: Instant;
  planned_end: Instant;
  started_at?: Instant;
  ended_at?: Instant;
  dropped?: boolean;
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
  /**
   * @maxItems 100
   */
  evidence: Id[];
  /**
   * @maxItems 3
   */
  phases: ReportPhase[];
  /**
   * @maxItems 4000
   */
  common_ground: ReportCommon[];
  /**
   * @maxItems 100
   */
  tables: ReportTable[];
  /**
   * @minItems 1
   * @maxItems 100
   */
  slides?: ReportSlide[];
}
/**
 * A link shown with an item.
 */
export interface Link {
  title: Line;
  url: string;
}
/**
 * A phase of a group work, planned (milliseconds) and actual.
 */
export interface ReportPhase {
  kind: PhaseKind;
  planned: Duration;
  started_at?: Instant;
  ended_at?: Instant;
}
/**
 * What more than one table said, in the words of the first.
 */
export interface ReportCommon {
  text: Text;
  /**
   * @maxItems 100
   */
  tables: TableNumber[];
}
/**
 * What one table left behind in one item.
 */
export interface ReportTable {
  table: TableNumber;
  name?: Name;
  summary?: ReportSummary;
  /**
   * @maxItems 5000
   */
  notes: ReportNote[];
  /**
   * @maxItems 40
   */
  themes: ReportTheme[];
  slot?: ReportSlot;
  /**
   * @minItems 1
   * @maxItems 500
   */
  photos?: ReportPhoto[];
}
/**
 * What a table chose to keep; points are the accepted ones, in their order. shared: the room saw it.
 */
export interface ReportSummary {
  type: SummaryType;
  addressee?: Addressee;
  shared: boolean;
  /**
   * @maxItems 40
   */
  points: ReportPoint[];
}
/**
 * A point of a summary. same_as: the table that said it before.
 */
export interface ReportPoint {
  text: Text;
  starred?: boolean;
  same_as?: TableNumber;
}
/**
 * A note that was shared with the table, shown to the room or let into the report. repeats: it says the same as another one.
 */
export interface ReportNote {
  level: 'table' | 'room' | 'report';
  text: Text;
  written_at: Instant;
  theme?: Line;
  dots?: number;
  repeats?: boolean;
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
 * A theme on a table's cloth, the notes in it and its dots.
 */
export interface ReportTheme {
  name: Line;
  notes: number;
  dots?: number;
}
/**
 * A table's minutes in plenary.
 */
export interface ReportSlot {
  position: number;
  state: 'waiting' | 'presenting' | 'done' | 'skipped';
  started_at?: Instant;
  ended_at?: Instant;
}
/**
 * A photo of what lay on a table.
 */
export interface ReportPhoto {
  picture: BarePicture;
  level: PhotoLevel;
  at: Instant;
}
/**
 * A slide of an item, in their order. shown_at: when the room saw it first.
 */
export interface ReportSlide {
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
 * A poll that was asked, as it stands there, with what may be told of its answers. shared: the room saw the results.
 */
export interface ReportPoll {
  id: Id;
  shared: boolean;
  poll: Poll;
  results: Results;
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
 * A question to the speaker.
 */
export interface ReportQuestion {
  item?: Id;
  text: Sentence;
  votes: number;
  state: QuestionState;
  asked_at: Instant;
}
/**
 * What one organisation's people will do; without one, those who did not say.
 */
export interface ReportCommitments {
  organisation?: Line;
  /**
   * @maxItems 5000
   */
  commitments: SharedCommitment[];
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
 * What a participant takes home: GET /api/workshops/<code>/mine.json.
 */
export interface Mine {
  code: string;
  made_at: Instant;
  title: Line;
  language: Language;
  date: string;
  timezone: string;
  /**
   * @maxItems 5000
   */
  notes: MineNote[];
  /**
   * @maxItems 20
   */
  commitments: MineCommitment[];
}
/**
 * One's own note, with what it answers.
 */
export interface MineNote {
  item: Id;
  title: Line;
  question?: Text;
  level: Level;
  text: Text;
  written_at: Instant;
}
/**
 * One's own commitment.
 */
export interface MineCommitment {
  id: Id;
  commitment: Commitment;
  organisation?: Line;
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
