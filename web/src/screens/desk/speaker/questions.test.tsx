import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { find, key, page, press, setUp, show, tearDown, text, watch } from '../../../gallery/desk-page';

beforeEach(setUp);
afterEach(tearDown);

const set = (question: string, state: string) => ({ do: 'question.set', question, state });

describe('questions to the speaker', () => {
  it('stand by votes, one of them on the stage, and what is over is folded', () => {
    show('talk', { with: ['questions'] });
    key('s');
    const rows = [...page().ownerDocument.querySelectorAll('dialog[open] .ask-text')].map((one) => one.textContent);
    expect(rows.slice(0, 3)).toEqual([
      'Hva gjør de fylkene som har lyktes, annerledes enn oss?',
      'Hvem betaler når prosjektpengene tar slutt?',
      'Kan vi få lysbildene?',
    ]);
    expect(text('dialog[open]')).toContain('Venter (2)');
    expect(text('dialog[open] details')).toContain('Parkert til dokumentasjonen (1)');
  });

  it('are put on the stage, answered, parked, hidden and brought back', () => {
    const live = show('talk', { with: ['questions'] });
    key('s');
    press('Vis neste');
    press('Vis på skjermen: Kan vi få lysbildene?');
    press('Besvart: Hva gjør de fylkene som har lyktes, annerledes enn oss?', 'dialog[open]');
    press('Parker: Kan vi få lysbildene?');
    press('Skjul: Kan vi få lysbildene?');
    press('Tilbake til køen: Når kommer den nye loven?');
    expect(live.sent).toEqual([
      set('s2', 'shown'),
      set('s3', 'shown'),
      set('s1', 'answered'),
      set('s3', 'parked'),
      set('s3', 'hidden'),
      set('s4', 'waiting'),
    ]);
  });

  it('are in the middle of the desk where they are the programme; else only the one on the stage', () => {
    show('talk', { with: ['questions', 'questions-item'] });
    expect(text('.desk-now')).toContain('Venter (2)');
    show('talk', { with: ['questions'] });
    expect(page().querySelectorAll('.desk-now .ask')).toHaveLength(1);
    press('Alle spørsmålene');
    expect(text('dialog[open]')).toContain('Venter (2)');
  });

  it('have no buttons for an observer', () => {
    watch('talk', { with: ['questions'] });
    key('s');
    expect(document.querySelectorAll('.ask button')).toHaveLength(0);
  });
});

describe('commitments', () => {
  it('stand by organisation with who, when and where they are shared; taking one down asks', () => {
    const live = show('closing', { with: ['commitments'] });
    expect(text('.desk-now .promised-count')).toBe('3 er delt, fra 2 organisasjoner');
    expect(text('.desk-now .promised')).toContain('Åse · innen 30. november 2026 · Vist for rommet');
    expect(text('.desk-now')).toContain('Uten organisasjon (1)');
    press('Ta ned: Legge dette fram for ledergruppa før jul');
    expect(live.sent).toEqual([]);
    press('Ta ned', 'dialog[open]');
    expect(live.sent).toEqual([{ do: 'commitment.remove', commitment: 'c3' }]);
  });

  it('are a key away all day, and say where they come from when there are none', () => {
    show('talk');
    key('f');
    expect(text('dialog[open]')).toContain('Det folk holder for seg selv, ses ikke her.');
    expect(find('.desk-now .promised')).toBeNull();
  });
});
