// A network that is as bad as asked for, between the pages and the real server: bytes pass through it late, slowly, one way only, or not at all.
// It knows nothing of HTTP or WebSocket. What it may do to a connection is what networks do: nothing is changed or reordered.
import { connect, createServer } from 'node:net';

const good = { delay: 0, bytesPerSecond: Infinity, up: true, down: true, open: true };

export class BadNetwork {
  constructor(port) {
    this.target = port;
    this.lines = new Set();
    this.is = { ...good };
  }

  async start() {
    this.door = createServer({ allowHalfOpen: true }, (near) => this.joins(near));
    await new Promise((resolve) => this.door.listen(0, '127.0.0.1', resolve));
    return this;
  }

  get port() {
    return this.door.address().port;
  }

  /** From now on: `delay` in ms each way, `bytesPerSecond`, `up`/`down` false swallows one direction, `open` false turns newcomers away. */
  becomes(faults) {
    this.is = { ...this.is, ...faults };
  }

  heals() {
    this.is = { ...good };
  }

  /** Every connection ends at once, as when an access point starts again. */
  cuts() {
    for (const line of this.lines) line.reset();
  }

  joins(near) {
    if (!this.is.open) return void near.resetAndDestroy();
    const far = connect({ port: this.target, host: '127.0.0.1', allowHalfOpen: true });
    const line = {
      reset: () => {
        this.lines.delete(line);
        near.resetAndDestroy();
        far.destroy();
      },
    };
    this.lines.add(line);
    for (const side of [near, far]) {
      side.setNoDelay(true);
      side.on('error', line.reset);
      side.on('close', line.reset);
    }
    this.carries(near, far, 'up');
    this.carries(far, near, 'down');
  }

  /** In order, whatever the faults: what is late makes what follows late too, and what was swallowed never comes. */
  carries(from, to, way) {
    let before = Promise.resolve();
    let broken = false; // a stream with a hole in it can only be silent
    from.on('data', (bytes) => {
      broken ||= !this.is[way];
      if (broken) return;
      const takes = this.is.delay + (bytes.length / this.is.bytesPerSecond) * 1000;
      const arrives = Date.now() + takes;
      before = before.then(async () => {
        const wait = arrives - Date.now();
        if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
        if (to.writable) to.write(bytes);
      });
    });
    from.on('end', () => void before.then(() => to.end()));
  }

  async ends() {
    this.cuts();
    await new Promise((resolve) => this.door.close(resolve));
  }
}
