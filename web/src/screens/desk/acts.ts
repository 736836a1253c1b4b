// What a facilitator did, in words, and the way to take it back. The log names only the command; what the records still show of it is said too.
import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import { current, lastAct, presenting, type Act, type CommandBody, type Live, type Records } from '../../state';
import { room } from '../../text/desk-room';
import type { Desk } from './desk';
import { clockTime, tableWord } from './words';

type Word = Parameters<typeof room>[0];
/** What only who sits at a table may do. */
type Participants =
  'question.edit' | 'question.remove' | 'question.vote' | 'question.unvote' | 'commitment.write' | 'commitment.share';
/** What a facilitator may do and take back again. */
export type Undoable = Exclude<
  CommandBody['do'],
  'act.undo' | 'names.hide' | 'note.write' | 'seat.rename' | Participants
>;

const undoables: Record<Undoable, Word> = {
  'slide.add': 'act_slide_add',
  'slide.change': 'act_slide_change',
  'slide.move': 'act_slide_move',
  'slide.remove': 'act_slide_remove',
  'slide.show': 'act_slide_show',
  'photo.add': 'act_photo_add',
  'photo.share': 'act_photo_share',
  'photo.remove': 'act_photo_remove',
  'note.share': 'act_note_share',
  'note.remove': 'act_note_remove',
  'note.lay': 'act_note_lay',
  'note.place': 'act_note_place',
  'note.group': 'act_note_group',
  'note.match': 'act_note_match',
  'note.hide': 'act_note_hide',
  'theme.write': 'act_theme_write',
  'theme.remove': 'act_theme_remove',
  'theme.merge': 'act_theme_merge',
  'theme.move': 'act_theme_move',
  'prioritise.open': 'act_prioritise_open',
  'prioritise.close': 'act_prioritise_close',
  'dot.put': 'act_dot_put',
  'dot.take': 'act_dot_take',
  'seat.add': 'act_seat_add',
  'seat.remove': 'act_seat_remove',
  'seat.move': 'act_seat_move',
  'host.set': 'act_host_set',
  'role.set': 'act_role_set',
  'turn.start': 'act_turn_start',
  'turn.next': 'act_turn_next',
  'turn.pass': 'act_turn_pass',
  'turn.back': 'act_turn_back',
  'stage.start': 'act_stage_start',
  'point.write': 'act_point_write',
  'point.remove': 'act_point_remove',
  'point.accept': 'act_point_accept',
  'point.star': 'act_point_star',
  'point.match': 'act_point_match',
  'summary.address': 'act_summary_address',
  'summary.share': 'act_summary_share',
  'summary.withdraw': 'act_summary_withdraw',
  'table.rename': 'act_table_rename',
  'table.add': 'act_table_add',
  'table.extend': 'act_table_extend',
  'clock.pause': 'act_clock_pause',
  'clock.resume': 'act_clock_resume',
  'clock.extend': 'act_clock_extend',
  'clock.shift': 'act_clock_shift',
  'item.start': 'act_item_start',
  'phase.start': 'act_phase_start',
  'queue.present': 'act_queue_present',
  'queue.finish': 'act_queue_finish',
  'queue.skip': 'act_queue_skip',
  'queue.move': 'act_queue_move',
  'queue.order': 'act_queue_order',
  'signal.set': 'act_signal_set',
  'overlay.set': 'act_overlay_set',
  'message.send': 'act_message_send',
  'message.remove': 'act_message_remove',
  'joining.lock': 'act_joining_lock',
  'tablecloth.remove': 'act_tablecloth_remove',
  'plan.change': 'act_plan_change',
  'poll.make': 'act_poll_make',
  'poll.change': 'act_poll_change',
  'poll.open': 'act_poll_open',
  'poll.close': 'act_poll_close',
  'poll.reveal': 'act_poll_reveal',
  'poll.hide': 'act_poll_hide',
  'poll.remove': 'act_poll_remove',
  'answer.give': 'act_answer_give',
  'answer.take_back': 'act_answer_take_back',
  'answer.hide': 'act_answer_hide',
  'question.ask': 'act_question_ask',
  'question.set': 'act_question_set',
  'commitment.remove': 'act_commitment_remove',
  'report.freeze': 'act_report_freeze',
  'workshop.end': 'act_workshop_end',
};

/** "startet gruppefasen": what it was, as far as the records still say; what began at the act's own moment is what it began. */
export function actWord(r: Records, act: Act): string {
  const running = current(r);
  if (act.what === 'item.start' && running?.item.started_at === act.at)
    return room('act_item_start_of', { title: running.item.title });
  if (act.what === 'phase.start' && running?.phase?.started_at === act.at)
    return room(`act_phase_start_${running.phase.kind}`);
  const slot = presenting(r);
  if (act.what === 'queue.present' && slot?.started_at === act.at)
    return room('act_queue_present_of', { table: tableWord(r, slot.table) });
  return room(Object.hasOwn(undoables, act.what) ? undoables[act.what as Undoable] : 'act_other');
}

const hesitation = 600;
/** Longer ago than this it is no slip of the hand any more, and the day has gone on: it is asked about. */
const freshFor = 2 * 60_000;

export interface Undo {
  act: () => [string, Act] | undefined;
  /** "Angre: startet gruppefasen, 10.32". */
  words: () => string;
  busy: () => boolean;
  take: () => void;
}

export function makeUndo(live: Live, desk: Pick<Desk, 'send' | 'ask' | 'say'>): Undo {
  const act = createMemo(() => lastAct(live.records), undefined, { equals: (a, b) => a?.[0] === b?.[0] });
  const [taken, setTaken] = createSignal<{ id: string; words: string }>();
  const [fresh, setFresh] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isOthers = (one: Act): boolean => one.person !== live.you()?.person;
  // A second press right after the last act has changed was meant for the one before.
  createEffect(
    on(
      act,
      () => {
        const before = taken();
        if (before && !live.records.acts[before.id]) {
          desk.say({ text: room('undone', { what: before.words }) });
          setTaken(undefined);
        }
        setFresh(true);
        clearTimeout(timer);
        timer = setTimeout(() => setFresh(false), hesitation);
      },
      { defer: true },
    ),
  );
  onCleanup(() => clearTimeout(timer));
  const busy = (): boolean => fresh() || (taken()?.id === act()?.[0] && live.pending() > 0);
  const words = (): string => {
    const last = act()?.[1];
    if (!last) return '';
    const said = { what: actWord(live.records, last), time: clockTime(live.records, last.at) };
    return room(isOthers(last) ? 'undoOther' : 'undo', said);
  };
  const take = (): void => {
    const last = act();
    if (!last || busy()) return;
    const [id, one] = last;
    const what = actWord(live.records, one);
    const run = (): void => {
      setTaken({ id, words: what });
      desk.send({ do: 'act.undo', act: id });
    };
    if (!isOthers(one) && live.now() - one.at < freshFor) return run();
    desk.ask({
      title: room('undoTitle'),
      text: [
        room('undoWhat', { what, time: clockTime(live.records, one.at) }),
        ...(isOthers(one) ? [room('undoByOther')] : []),
        room('undoKept'),
      ],
      act: room('undoNow'),
      run,
    });
  };
  return { act, words, busy, take };
}
