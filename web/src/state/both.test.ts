import { describe, expect, it } from 'vitest';
import { against, contested, heard, letBe, reading, resumed, sent, typed, useMine, watchedMs, type Both } from './both';

const before = 'Møtes oftere';
const mine = 'Møtes to ganger i året';
const theirs = 'Møtes hver måned';
const typing = (): Both => typed(reading(before), mine);
const justSent = (): Both => heard(sent(typing(), 0), mine, 10);

describe('one text, two people', () => {
  it('who only reads follows the record, and has nothing to choose', () => {
    const both = heard(reading(before), theirs, 5);
    expect(both).toEqual(reading(theirs));
    expect(contested(both)).toBeUndefined();
  });

  it('who is overtaken while typing has both', () => {
    expect(contested(heard(typing(), theirs, 5))).toEqual({ mine, theirs });
  });

  it('who is overtaken just after sending has both, and long after it only reads', () => {
    expect(contested(heard(justSent(), theirs, watchedMs))).toEqual({ mine, theirs });
    expect(heard(justSent(), theirs, watchedMs + 1)).toEqual(reading(theirs));
  });

  it('what was there before mine came, and mine coming back, are nobody’s', () => {
    expect(contested(heard(sent(typing(), 0), before, 1))).toBeUndefined();
    expect(contested(heard(heard(sent(typing(), 0), before, 1), mine, 2))).toBeUndefined();
  });

  it('once mine has been seen, the old text again is somebody’s', () => {
    expect(contested(heard(justSent(), before, 20))).toEqual({ mine, theirs: before });
  });

  it('a sentence that was sent while the next was begun is not somebody’s', () => {
    const further = typed(sent(typing(), 0), `${mine}, i mars`);
    expect(contested(heard(further, mine, 10))).toBeUndefined();
    expect(contested(heard(heard(further, mine, 10), theirs, 20))).toEqual({ mine: `${mine}, i mars`, theirs });
  });

  it('somebody who adds to what I sent takes nothing away', () => {
    expect(heard(justSent(), `${mine}, i mars og i oktober`, 20)).toEqual(reading(`${mine}, i mars og i oktober`));
  });

  it('while I type I keep typing: both are there with the newest of each, until they are the same', () => {
    const both = typed(heard(heard(typing(), theirs, 5), `${theirs}.`, 6), `${mine}!`);
    expect(contested(both)).toEqual({ mine: `${mine}!`, theirs: `${theirs}.` });
    expect(contested(typed(both, `${theirs}. `))).toBeUndefined();
    expect(contested(heard(both, before, 7))).toBeUndefined();
  });

  it('mine is sent after all, and theirs is what it replaces', () => {
    const chosen = useMine(heard(typing(), theirs, 5));
    expect([contested(chosen), chosen.mine]).toEqual([undefined, mine]);
    expect(contested(heard(sent(chosen, 10), theirs, 11))).toBeUndefined();
    expect(contested(heard(heard(sent(chosen, 10), mine, 11), before, 12))).toEqual({ mine, theirs: before });
  });

  it('a caret in a text that was changed elsewhere is told, though nothing was typed', () => {
    expect(contested(against(mine, theirs))).toEqual({ mine, theirs });
    expect(contested(heard(against(mine, theirs), mine, 5))).toBeUndefined();
  });

  it('what was begun before the page was opened anew stands against what somebody made of it meanwhile', () => {
    expect(contested(resumed(before, mine, theirs, 5))).toEqual({ mine, theirs });
    expect(contested(resumed(before, mine, before, 5))).toBeUndefined();
    expect(contested(resumed(before, mine, mine, 5))).toBeUndefined();
    expect(contested(heard(resumed(before, mine, before, 5), theirs, 6))).toEqual({ mine, theirs });
  });

  it('let it be: theirs stands, and one reads again', () => {
    expect(letBe(heard(typing(), theirs, 5))).toEqual(reading(theirs));
  });
});
