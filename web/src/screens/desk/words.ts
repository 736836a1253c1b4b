// Facts turned into the desk's words: lengths, the pace of the day, steps, tables, people.
import {
  behindMinutes,
  displayName,
  formatTime,
  nextPresenting,
  phasesOf,
  queueOf,
  tableState,
  workshop,
  type Item,
  type Phase,
  type Records,
  type Seat,
  type Slot,
  type Step,
  type Table,
  type TableState,
} from '../../state';
import { word } from '../../text/common';
import { t } from '../../text/desk';
import { t as polls } from '../../text/desk-polls';

/** "3 min", "1,5 min", "45 s". */
export function lengthWord(ms: number): string {
  if (ms < 60_000) return t('seconds', { n: Math.round(ms / 1000) });
  return t('minutes', { n: String(Math.round(ms / 6000) / 10).replace('.', t('decimal')) });
}

export interface Pace {
  side: 'behind' | 'ahead' | 'on_time';
  /** `+` over, `−` under, nothing in time. */
  sign: string;
  /** How much, in words, which always go with the sign and the colour: `8 min etter planen`. */
  words: string;
}

/** So far from the plan, a day is not late: it is tried out, or held at other hours. The server takes anchors the same way. */
const otherHoursMs = 3 * 60 * 60_000;

export function paceOf(ms: number): Pace {
  const { minutes, side } = behindMinutes(ms);
  if (Math.abs(ms) > otherHoursMs) return { side: 'on_time', sign: '', words: t('otherHours') };
  if (side === 'on_time') return { side, sign: '', words: t('onTime') };
  const time =
    minutes < 60 ? t('minutes', { n: minutes }) : t('hours', { h: Math.floor(minutes / 60), m: minutes % 60 });
  return side === 'behind'
    ? { side, sign: '+', words: t('behind', { time }) }
    : { side, sign: '−', words: t('ahead', { time }) };
}

export function clockTime(r: Records, instant: number): string {
  return formatTime(instant, workshop(r)?.timezone ?? 'UTC');
}

export const personWord = (seat: Seat | undefined): string => displayName(seat, t('nameless'));

export function tableWord(r: Records, number: number): string {
  return r.tables[String(number)]?.name ?? word('table', { n: number });
}

/** "30 min", "2 min per bord". */
export function phaseLength(phase: Phase): string {
  return phase.kind === 'plenary' && phase.per_table !== undefined
    ? t('perTable', { time: lengthWord(phase.per_table) })
    : lengthWord(phase.planned);
}

/** "30 min · runde, maks 3 min hver": what a phase is, in one line. */
export function phaseRule(phase: Phase): string {
  switch (phase.kind) {
    case 'individual':
      return `${lengthWord(phase.planned)} · ${t('quiet')}`;
    case 'group': {
      const round =
        phase.limit &&
        phase.per_person !== undefined &&
        t('roundRule', { limit: word(`limit_${phase.limit}`), time: lengthWord(phase.per_person) });
      const wrapUp =
        phase.wrap_up !== undefined &&
        phase.summary &&
        t(phase.wrap_up === 60_000 ? 'wrapUpRuleOne' : 'wrapUpRule', {
          time: lengthWord(phase.wrap_up),
          what: word(`summary_${phase.summary}`).toLowerCase(),
        });
      return [lengthWord(phase.planned), round, wrapUp].filter(Boolean).join(' · ');
    }
    case 'plenary':
      return phaseLength(phase);
  }
}

/** "I 3 · G 30 · P 2": the method of a group work, in minutes. */
export function methodWord(r: Records, item: string): string {
  return phasesOf(r, item)
    .map((phase) => {
      const ms = phase.kind === 'plenary' ? (phase.per_table ?? phase.planned) : phase.planned;
      return `${word(`phase_letter_${phase.kind}`)} ${String(Math.round(ms / 6000) / 10).replace('.', t('decimal'))}`;
    })
    .join(' · ');
}

export interface StepWords {
  /** What pressing does. */
  act: string;
  /** What it leads to, in numbers. */
  hint: string;
  /** Where it leads, as a name: for "back to" and "skip to". */
  to: string;
}

function itemHint(r: Records, id: string, item: Item): string {
  const method = methodWord(r, id);
  const length = item.planned_end - item.planned_start;
  const planned = t('stepPlanned', { time: clockTime(r, item.planned_start) });
  return [word(`kind_${item.kind}`), method || (length > 0 && lengthWord(length)), planned].filter(Boolean).join(' · ');
}

function pollStepWords({ kind, poll }: Step): StepWords {
  const title = poll?.[1].title ?? '';
  const { answered: n = 0, population: of } = poll?.[1] ?? {};
  const to = t('titled', { title });
  if (kind === 'poll_open') return { act: polls('stepOpen', { title }), hint: polls('stepOpenHint'), to };
  if (kind === 'poll_reveal') return { act: polls('stepReveal', { title }), hint: polls('stepRevealHint'), to };
  const hint = of === undefined ? polls('stepCloseHint', { n }) : polls('stepCloseHintOf', { n, of });
  return { act: polls('stepClose', { title }), hint, to };
}

export function stepWords(r: Records, step: Step): StepWords {
  const table = step.table === undefined ? '' : tableWord(r, step.table);
  switch (step.kind) {
    case 'item': {
      const [id, item] = step.item ?? ['', undefined];
      const title = item?.title ?? '';
      return { act: t('stepItem', { title }), hint: item ? itemHint(r, id, item) : '', to: t('titled', { title }) };
    }
    case 'phase': {
      const kind = step.phase ?? 'individual';
      const phase = step.item && r.phases[`${step.item[0]}-${kind}`];
      return { act: t(`stepPhase_${kind}`), hint: phase ? phaseRule(phase) : '', to: t(`phaseName_${kind}`) };
    }
    case 'present': {
      const day = workshop(r);
      const waiting = queueOf(r, day?.item ?? '').filter(([, slot]) => slot.state === 'waiting').length;
      const phase = day?.item === undefined ? undefined : r.phases[`${day.item}-plenary`];
      const each = phase?.per_table === undefined ? '' : lengthWord(phase.per_table);
      const queue = waiting === 1 ? t('tableWaits') : t('tablesWait', { n: waiting });
      return { act: t('stepPresent', { table }), hint: [each, queue].filter(Boolean).join(' · '), to: table };
    }
    case 'finish_table':
      return { act: t('stepFinish', { table }), hint: t('stepFinishHint'), to: table };
    case 'poll_open':
    case 'poll_close':
    case 'poll_reveal':
      return pollStepWords(step);
    case 'end':
      return { act: t('stepEnd'), hint: t('stepEndHint'), to: t('dayEnd') };
  }
}

/** A table's place in the queue while plenary runs: the first that waits is next. */
export function slotState(r: Records, table: number): Slot['state'] | 'next' | undefined {
  const day = workshop(r);
  const slot = day?.phase === 'plenary' ? r.queue[`${day.item}-${table}`] : undefined;
  return nextPresenting(r)?.table === table ? 'next' : slot?.state;
}

/** What a table is doing, in words: its stage, its place in the queue, or nothing while the whole room does one thing. */
export function stateWord(r: Records, table: Table): string {
  const state = tableState(r, table);
  const day = workshop(r);
  if (state === 'idle') {
    if (day?.phase === 'individual') return table.taken > 0 ? t('state_writes') : t('stateNone');
    const slot = slotState(r, table.number);
    return slot === undefined ? '' : t(`slot_${slot}`);
  }
  if (table.taken === 0 && state !== 'wrap_up' && state !== 'done') return t('stateNone');
  if (state !== 'round') return t(`state_${state}`);
  return t('state_round', { n: Math.min(table.turn + 1, table.turns), all: table.turns });
}

const countedStates = ['ready', 'round', 'discuss', 'wrap_up', 'done'] as const;

/** "5 i runde · 2 drøfter": how many tables with people are where. */
export function statesWord(r: Records): string {
  const count = new Map<TableState, number>();
  for (const table of Object.values(r.tables)) {
    const state = tableState(r, table);
    if (table.taken > 0) count.set(state, (count.get(state) ?? 0) + 1);
  }
  return countedStates
    .flatMap((state) => (count.has(state) ? t(`in_${state}`, { n: count.get(state) ?? 0 }) : []))
    .join(' · ');
}

export const notesWord = (n: number): string => (n === 1 ? t('noteWord') : t('notesWord', { n }));
export const pointsWord = (n: number): string => (n === 1 ? t('pointWord') : t('pointsWord', { n }));

/** "2 ledige": how many places a table has. */
export function freeWord(table: { capacity: number; taken: number }): string {
  const free = table.capacity - table.taken;
  return free <= 0 ? t('full') : free === 1 ? t('freeSeat') : t('freeSeats', { n: free });
}
