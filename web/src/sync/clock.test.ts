import { beforeEach, describe, expect, it } from 'vitest';
import { ServerClock } from './clock';

let mono = 0;
let wall = 0;
let clock: ServerClock;
beforeEach(() => {
  mono = 5_000;
  wall = 1_000_000;
  clock = new ServerClock(
    () => mono,
    () => wall,
  );
});

/** A question and its answer: the way there, the server's clock, the way back. */
function ask(there: number, back: number, ahead: number): void {
  const sent = mono;
  mono += there;
  const now = mono + ahead;
  mono += back;
  clock.heard(sent, now);
}

describe('the server’s time', () => {
  it('K1: is the device’s before the server has spoken', () => {
    expect(clock.now()).toBe(1_000_000);
    mono += 250;
    expect(clock.now()).toBe(1_000_250);
  });

  it('K2: is the server’s, half a trip later', () => {
    ask(40, 40, 2_000_000);
    expect(clock.now()).toBe(mono + 2_000_000);
    mono += 10_000;
    expect(clock.now()).toBe(mono + 2_000_000);
  });

  it('K3: does not follow the device’s clock when that is set', () => {
    ask(40, 40, 2_000_000);
    wall += 3_600_000;
    expect(clock.now()).toBe(mono + 2_000_000);
  });

  it('K4: follows the shortest trip of the last eight', () => {
    ask(10, 10, 2_000_000);
    ask(10, 900, 2_000_000); // alone it would be 445 ms off
    expect(clock.now()).toBe(mono + 2_000_000);
    for (let i = 0; i < 8; i += 1) ask(100, 160, 2_000_000);
    expect(clock.now()).toBe(mono + 2_000_000 - 30);
  });

  it('K5: starts anew after a break in the line', () => {
    ask(10, 10, 2_000_000);
    clock.restart();
    expect(clock.now()).toBe(mono + 2_000_000);
    ask(300, 300, 2_030_000);
    expect(clock.now()).toBe(mono + 2_030_000);
  });

  it('K6: believes an answer that the earlier ones cannot be true with: the device slept, or the server’s clock was set', () => {
    ask(10, 10, 2_000_000);
    ask(150, 150, 2_030_000);
    expect(clock.now()).toBe(mono + 2_030_000);
    ask(10, 10, 1_000_000);
    expect(clock.now()).toBe(mono + 1_000_000);
  });
});
