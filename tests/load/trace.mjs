// Chromium's own trace of a page, and what can be read off it. All its times come from one clock, whichever process wrote them; here they are in ms.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const categories = ['blink.user_timing', 'devtools.timeline', 'disabled-by-default-devtools.timeline', 'disabled-by-default-devtools.timeline.frame'];
/** Each task by itself and who asked for it. They cost the page more than the others together, so that only those who need them have them. */
export const tasks = ['toplevel', 'toplevel.flow'];

/** What the browser writes down while something is done. With a folder, the trace stays there and opens in chrome://tracing or the developer tools. */
export async function traced(browser, page, { name, folder, more = [] }, done) {
  await browser.startTracing(page, { categories: ['-*', ...categories, ...more] });
  const said = await done();
  const written = await browser.stopTracing();
  if (folder) {
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${name}.json`), written);
  }
  return { said, trace: new Trace(JSON.parse(written).traceEvents) };
}

class Trace {
  #events;

  constructor(events) {
    this.#events = events.filter((one) => one.ts).map((one) => ({ ...one, at: one.ts / 1000, length: (one.dur ?? 0) / 1000 }));
    this.#events.sort((a, b) => a.ts - b.ts);
  }

  #named(name, where = () => true) {
    return this.#events.filter((one) => one.name === name && where(one));
  }

  /** Where performance.mark() was first called with that word: the page's process and main thread are its own. */
  mark(word) {
    return this.#events.find((one) => one.cat === 'blink.user_timing' && one.name === word);
  }

  /**
   * The message that led to a mark: when the page's process got it, and when the page had it.
   *
   * Blink writes WebSocketReceive on the main thread, which is the throttled one, and only when the message's turn has come (WebSocketChannelImpl):
   * what it waited while that thread did something else is not inside. So it begins earlier, where the thread that reads from the browser
   * (Chrome_ChildIOThread, which nobody throttles) asked the main thread for the task in which the message is. That is not the network's own moment:
   * the process of the network service writes no trace here. When it was put into the browser's process (NetworkServiceInProcess2), its
   * WEBSOCKET_RECV_FRAME_HEADER (netlog) was within 0.2 ms of it for every message. If messages come so closely that one task asks for the next, the
   * wait of the second behind the first is missing; those tried here are half a second apart.
   */
  received(mark) {
    const mine = (one) => one.pid === mark.pid && one.tid === mark.tid && one.ts <= mark.ts;
    const receive = this.#named('WebSocketReceive', mine).at(-1);
    const task = receive && this.#named('ThreadControllerImpl::RunTask', (one) => mine(one) && one.ts <= receive.ts && receive.ts <= one.ts + one.dur).at(-1);
    const turn = task && this.#named('SequenceManager PostTask', (one) => mine(one) && one.ph === 'f' && one.ts >= task.ts && one.ts <= receive.ts)[0];
    const asked = turn && this.#named('SequenceManager PostTask', (one) => one.ph === 's' && one.pid === mark.pid && one.id === turn.id && one.ts <= turn.ts).at(-1);
    return asked && { arrived: asked.at, begun: receive.at };
  }

  /** The compositor's report on each frame of the page: from the display's tick to its end, which is its presentation if it was presented. */
  #frames(mark) {
    const open = new Map();
    const frames = [];
    for (const one of this.#named('PipelineReporter', (event) => event.pid === mark.pid)) {
      const id = one.id2?.local ?? one.id;
      if (one.ph === 'b') {
        const { frame_sequence: sequence, state, frame_type: type } = one.args.frame_reporter;
        open.set(id, { sequence, state, forked: type === 'FORKED', begun: one.at });
      } else if (open.has(id)) {
        frames.push({ ...open.get(id), ended: one.at });
        open.delete(id);
      }
    }
    return frames;
  }

  /**
   * When the first frame was presented that the main thread laid out and committed after the mark, and that therefore holds what was there then.
   * Presented is what the display's compositor says; this Chromium has no display and no GPU, so that a real phone's panel comes on top.
   */
  presented(mark) {
    const shown = this.#frames(mark).filter(({ state }) => state.startsWith('STATE_PRESENTED'));
    const commits = this.#named('Commit', (one) => one.pid === mark.pid && one.tid === mark.tid && one.ts >= mark.ts);
    const ends = commits.flatMap((commit) => shown.filter((one) => one.sequence === commit.args.frameSeqId && one.ended >= commit.at).map((one) => one.ended));
    return ends.length ? Math.min(...ends) : undefined;
  }

  /**
   * How long the main thread computed, by the kernel's clock of that thread, from a moment until it had committed the first frame after a mark: script,
   * drawing, and whatever else had its turn between. The rest it waited: for a core, the display's tick, an answer of another process.
   */
  computed(from, mark) {
    const mine = (one) => one.pid === mark.pid && one.tid === mark.tid;
    const commit = this.#named('Commit', (one) => mine(one) && one.ts >= mark.ts)[0];
    const tasks = this.#named('RunTask', (one) => mine(one) && one.at + one.length >= from && one.at <= commit.at);
    return tasks.reduce((sum, one) => sum + one.tdur / 1000, 0);
  }

  /**
   * What became of the ticks of the display between two marks, and the longest that the main thread was busy without a pause. A tick for which the
   * page had nothing new is neither presented nor dropped. Where the compositor alone went on (an animation) while the main thread's part came too
   * late, the tick counts as presented, and is counted again as late.
   */
  smoothness(from, to) {
    const within = (one) => one.pid === from.pid && one.at >= from.at && one.at <= to.at;
    const frames = this.#frames(from).filter(({ begun }) => begun >= from.at && begun <= to.at);
    const count = (state) => new Set(frames.filter((one) => one.state.startsWith(state)).map(({ sequence }) => sequence)).size;
    const busy = this.#named('RunTask', (one) => within(one) && one.tid === from.tid).map(({ length }) => length);
    return {
      drawn: this.#named('DrawFrame', within).length,
      presented: count('STATE_PRESENTED'),
      dropped: count('STATE_DROPPED'),
      nothing_new: count('STATE_NO_UPDATE_DESIRED'),
      late_main_thread: this.#named('DroppedFrame', (one) => within(one) && one.args.hasPartialUpdate).length,
      longest_task_ms: Math.max(...busy),
    };
  }
}
