import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import schema from '../../../../protocol/bordduk.schema.json';
import { find, key, press, setUp, show, tearDown, text } from '../../gallery/desk-page';
import { scene } from '../../state/fixtures';
import { languages, setLanguage } from '../../text/define';
import { room } from '../../text/desk-room';
import { actWord } from './acts';

beforeEach(setUp);
afterEach(tearDown);

const asked = { ctrlKey: true };
const settle = (): void => void vi.advanceTimersByTime(700);

describe('what a facilitator did', () => {
  const commands = schema.definitions.command.oneOf.map(
    ({ $ref }) => $ref.replace('#/definitions/', '') as keyof typeof schema.definitions,
  );
  const names = commands.map((name) => String(name).replace('_', '.'));
  const forever = ['act.undo', 'names.hide'];
  const peoples = [
    ...['note.write', 'seat.rename', 'commitment.write', 'commitment.share'],
    ...['question.edit', 'question.remove', 'question.vote', 'question.unvote'],
  ];

  it.each(languages)('has words of its own for every command in %s', (language) => {
    setLanguage(language);
    const { records } = scene('talk');
    const wordless = names.filter(
      (what) =>
        ![...forever, ...peoples].includes(what) &&
        actWord(records, { what, person: 'f1', at: 0 }) === room('act_other'),
    );
    expect(names.length).toBeGreaterThan(40);
    expect(wordless).toEqual([]);
  });

  it('is said more exactly where the records still know what began then', () => {
    const { records, now } = scene('plenary');
    const slot = Object.values(records.queue).find(({ state }) => state === 'presenting');
    const at = (what: string, when?: number) => actWord(records, { what, person: 'f1', at: when ?? 0 });
    expect(at('phase.start', records.phases['i9-plenary']?.started_at)).toBe('startet plenum');
    expect(at('phase.start', now - 1)).toBe('startet en fase');
    expect(at('item.start', records.items['i9']?.started_at)).toBe('startet «Styrke arbeidet»');
    expect(at('queue.present', slot?.started_at)).toBe('ga ordet til Bord 2');
    expect(at('toString')).toBe('gjorde noe');
  });
});

describe('undo', () => {
  it('is for the newest act, with when it was; by button and by Ctrl+Z', () => {
    const live = show('talk', {}, { dressed: { act: 'clock.extend' } });
    expect(text('.room-undo')).toMatch(/Angre: endret tiden på klokka, 09\.\d\d$/);
    key('z', document.body, asked);
    expect(live.sent).toEqual([{ do: 'act.undo', act: '107' }]);
    find('.room-undo button')?.click();
    expect(live.sent).toHaveLength(2);
  });

  it('says that it is done, and a second press in the same breath takes back nothing more', () => {
    const live = show('talk', {}, { dressed: { act: 'queue.order' } });
    key('z', document.body, asked);
    live.become({
      ...live.records,
      acts: Object.fromEntries(Object.entries(live.records.acts).filter(([id]) => id === '41')),
    });
    expect(text('.notices')).toContain('Angret: ordnet køen.');
    key('z', document.body, asked);
    expect(live.sent).toHaveLength(1);
    settle();
    expect(text('.room-undo')).toContain('Angre: endret tiden på klokka');
  });

  it('asks first where another desk did it, and says so', () => {
    const live = show('talk', {}, { dressed: { act: 'item.start', byOther: true } });
    expect(text('.room-undo')).toContain('(en annen i regien)');
    key('z', document.body, asked);
    expect(live.sent).toEqual([]);
    expect(text('dialog[open]')).toContain('Det var en annen i regien som gjorde det.');
    press('Angre', 'dialog[open]');
    expect(live.sent).toEqual([{ do: 'act.undo', act: '107' }]);
  });

  it('asks first when it is long ago: the day has gone on', () => {
    const live = show('talk', {}, { dressed: { act: 'item.start' } });
    live.setNow(live.now() + 5 * 60_000);
    key('z', document.body, asked);
    expect(live.sent).toEqual([]);
    expect(text('dialog[open]')).toContain('Det folk har skrevet etterpå, blir stående.');
  });

  it('leaves a field its own undo, and is not there where nothing was done', () => {
    const live = show('talk', {}, { dressed: { act: 'item.start' } });
    key('m');
    const event = key('z', find('dialog[open] input[type=text]') ?? document.body, asked);
    expect([event.defaultPrevented, live.sent]).toEqual([false, []]);
    show('talk');
    expect(find('.room-undo')).toBeNull();
  });
});
