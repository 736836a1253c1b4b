// What the report must hold after group works 2 and 4, and what it must never hold.
import { leftBehind, sameTexts } from './day.mjs';
import { works } from './workshop.mjs';

export function reportComplaints(report, text, { room, names, secrets, more = {} }) {
  const complaints = [];
  const expect = (holds, complaint) => holds || complaints.push(complaint);
  for (const [number, work] of Object.entries(works)) {
    const item = report.items.find(({ title }) => title === work.title);
    if (!item) return [`«${work.title}» is not in the report`];
    expect(item.question === work.question, `${work.title}: the question is «${item.question}»`);
    expect(item.planned_end > item.planned_start && item.started_at > 0, `${work.title}: no planned and actual start`);
    const over = number === '2'; // the other one runs while the report is taken
    expect(!over || item.ended_at > item.started_at, `${work.title}: no actual end`);
    for (const kind of ['individual', 'group', 'plenary']) {
      const phase = item.phases.find((one) => one.kind === kind);
      expect(
        phase?.planned > 0 && phase.started_at > 0,
        `${work.title}: ${kind} is not planned against actual: ${JSON.stringify(phase)}`,
      );
    }
    for (const table of ['1', '2']) {
      const left = item.tables.find((one) => one.table === Number(table));
      if (!left) {
        complaints.push(`${work.title}: table ${table} is not there`);
        continue;
      }
      const expected = leftBehind(room, Number(number), table, more[`${number}-${table}`]);
      const where = `${work.title}, table ${table}`;
      complaints.push(
        ...sameTexts(
          `${where}, notes`,
          left.notes.map((note) => note.text),
          expected.notes,
        ),
      );
      complaints.push(...sameTexts(`${where}, points`, (left.summary?.points ?? []).map((point) => point.text), expected.points));
      expect(left.summary?.type === work.type, `${where}: the summary is ${left.summary?.type}`);
      expect(left.summary?.shared === true, `${where}: the summary is not shared`);
      expect(
        left.summary?.addressee?.name === work.addressee.name,
        `${where}: addressed to ${JSON.stringify(left.summary?.addressee)}`,
      );
      expect(
        left.slot?.state === 'done' && left.slot.ended_at >= left.slot.started_at,
        `${where}: its slot is ${JSON.stringify(left.slot)}`,
      );
    }
  }
  for (const secret of secrets) expect(!text.includes(secret), `the private «${secret}» is in the report`);
  for (const name of names) {
    for (const part of [name, ...name.split(/[ -]/)])
      expect(!text.includes(part), `the name «${part}» is in the report`);
  }
  return complaints;
}
