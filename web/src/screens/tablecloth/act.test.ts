import { describe, expect, it } from 'vitest';
import { moments, scene, type Moment } from '../../state/fixtures';
import { actOf, viewOf, works } from './act';
import { clothPlace } from './place';

const act = (moment: Moment, table = 3) => actOf(scene(moment).records, table);

describe('what the tablecloth is for', () => {
  it('follows the day through all its moments', () => {
    expect(moments.map((moment) => [moment, act(moment)])).toEqual([
      ['not-started', 'waiting'],
      ['arrival', 'arrival'],
      ['talk', 'talk'],
      ['quote', 'quote'],
      ['pitch', 'pitch'],
      ['break', 'break'],
      ['lunch', 'break'],
      ['group-intro', 'intro'],
      ['individual', 'individual'],
      ['round-ready', 'round'],
      ['round-mine', 'round'],
      ['round-next', 'round'],
      ['round-other', 'round'],
      ['round-spoken', 'round'],
      ['discuss', 'discuss'],
      ['wrap-up', 'wrap_up'],
      ['table-done', 'done'],
      ['plenary-waiting', 'plenary'],
      ['plenary', 'plenary'],
      ['plenary-mine', 'plenary'],
      ['plenary-done', 'plenary'],
      ['closing', 'closing'],
      ['ended', 'closing'],
    ]);
  });

  it('is its own table’s stage, whatever the others do', () => {
    const { records } = scene('round-other');
    const other = records.tables['5'];
    if (other) other.stage = 'wrap_up';
    expect([actOf(records, 3), actOf(records, 5)]).toEqual(['round', 'wrap_up']);
  });

  it('shows the table in the round, the notes in discussion, the dots while they are put, the summary at the end', () => {
    const { records } = scene('discuss');
    expect([viewOf(records, 'round', 3), viewOf(records, 'discuss', 3), viewOf(records, 'wrap_up', 3)]).toEqual([
      'table',
      'notes',
      'summary',
    ]);
    records.prioritisations['i9-3'] = { item: 'i9', table: 3, dots: 3, open: true, cast: 0 };
    expect(viewOf(records, 'discuss', 3)).toBe('dots');
    expect(works('discuss') && !works('plenary')).toBe(true);
  });

  it('knows its workshop and table from the address', () => {
    expect(clothPlace('/BORD27/table/3')).toEqual({ code: 'bord27', table: 3 });
    expect(clothPlace('/bord27/table/0').table).toBe(0);
    expect(clothPlace('/bord%ff/table/1234')).toEqual({ code: 'bord%ff', table: 0 });
  });
});
