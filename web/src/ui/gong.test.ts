import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeGong, strike, type Bell, type Gong } from './gong';

let gong: Gong | undefined;
beforeEach(() => localStorage.clear());
afterEach(() => gong?.dispose());

/** A bell that is mute until it is woken by what counts as a tap. */
function bell(): Bell & { struck: number; allowed: boolean } {
  let awake = false;
  return {
    struck: 0,
    allowed: true,
    ready: () => awake,
    wake() {
      if (!this.allowed) return Promise.reject(new Error('not a tap'));
      awake = true;
      return Promise.resolve();
    },
    strike() {
      this.struck += 1;
    },
    close: () => undefined,
  };
}
const settled = () => new Promise((resolve) => setTimeout(resolve));
const tap = () => window.dispatchEvent(new Event('pointerup'));

describe('the gong', () => {
  it('is off until somebody asks for it, and silent while it is off', async () => {
    const made = bell();
    gong = makeGong('stage', made);
    tap();
    await settled();
    expect([gong.possible, gong.on(), gong.waiting(), gong.ring(), made.struck]).toEqual([
      true,
      false,
      false,
      false,
      0,
    ]);
  });

  it('rings once it is switched on', async () => {
    const made = bell();
    gong = makeGong('stage', made);
    gong.set(true);
    await settled();
    expect([gong.on(), gong.waiting(), gong.ring(), made.struck]).toEqual([true, false, true, 1]);
    gong.set(false);
    expect([gong.on(), gong.ring(), made.struck]).toEqual([false, false, 1]);
  });

  it('is remembered for its screen; after a reload it waits for a tap and says so', async () => {
    gong = makeGong('stage', bell());
    gong.set(true);
    gong.dispose();
    expect(makeGong('tablecloth', bell()).on()).toBe(false);
    const made = bell();
    gong = makeGong('stage', made);
    expect([gong.on(), gong.waiting(), gong.ring()]).toEqual([true, true, false]);
    tap();
    await settled();
    expect([gong.waiting(), gong.ring(), made.struck]).toEqual([false, true, 1]);
  });

  it('asks again when the browser did not take it for a tap', async () => {
    const made = bell();
    made.allowed = false;
    gong = makeGong('stage', made);
    gong.set(true);
    await settled();
    expect(gong.waiting()).toBe(true);
    made.allowed = true;
    tap();
    await settled();
    expect(gong.waiting()).toBe(false);
  });

  it('can be tried while it is off', async () => {
    const made = bell();
    gong = makeGong('stage', made);
    expect(gong.test()).toBe(true);
    await settled();
    expect([made.struck, gong.on()]).toEqual([1, false]);
  });

  it('is not there where the browser has no audio', () => {
    gong = makeGong('stage');
    gong.set(true);
    expect([gong.possible, gong.on(), gong.test(), gong.ring()]).toEqual([false, false, false, false]);
  });

  it('is a stroke that swells at once, fades to nothing and ends', () => {
    const tones: { start: number; stop: number; hertz: number }[] = [];
    const ramps: number[] = [];
    const param = () => ({
      value: 0,
      setValueAtTime: () => undefined,
      exponentialRampToValueAtTime: (value: number) => ramps.push(value),
    });
    const audio = {
      currentTime: 10,
      destination: {},
      createGain: () => ({ gain: param(), connect: () => undefined }),
      createOscillator: () => {
        const tone = { start: 0, stop: 0, hertz: 0 };
        tones.push(tone);
        const frequency = {
          set value(hertz: number) {
            tone.hertz = hertz;
          },
        };
        return {
          type: '',
          frequency,
          connect: () => undefined,
          start: (at: number) => (tone.start = at),
          stop: (at: number) => (tone.stop = at),
        };
      },
    };
    strike(audio as unknown as BaseAudioContext);
    expect(tones.length).toBeGreaterThan(3);
    expect(tones.every(({ start, stop }) => start >= 10 && stop > start && stop <= 16)).toBe(true);
    expect(Math.min(...ramps)).toBeGreaterThan(0);
    const loudest = ramps.filter((_, i) => i % 2 === 0).reduce((sum, loud) => sum + loud, 0);
    expect(loudest * 0.7).toBeLessThanOrEqual(1); // all at once they must not clip
  });
});
