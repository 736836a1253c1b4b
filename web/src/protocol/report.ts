// Generated from protocol/ by `npm run generate`; do not edit.

/**
 * The documentation of a workshop: GET /api/workshops/<code>/report.json. The same dialect as bordduk.schema.json.
 */
export type BorddukReportV1 = Report;
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
export type ItemKind = 'arrival' | 'talk' | 'pitch' | 'quote' | 'rules' | 'group_work' | 'break' | 'closing';
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
 * Everything the workshop produced. No name of a person and no private note.
 */
export interface Report {
  code: string;
  made_at: Instant;
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
 * A line of the programme, planned and actual; tables are those that left something.
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
  question?: Text;
  /**
   * @maxItems 10
   */
  sub_questions: Text[];
  statement?: Text;
  /**
   * @maxItems 3
   */
  phases: ReportPhase[];
  /**
   * @maxItems 100
   */
  tables: ReportTable[];
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
  slot?: ReportSlot;
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
  points: Text[];
}
/**
 * A note that was shared with the table or shown to the room.
 */
export interface ReportNote {
  level: 'table' | 'room';
  text: Text;
  written_at: Instant;
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
