// Everybody finds a seat: the first four at table 1 by choosing it, the others by their table's QR. Who comes first is the table's host.
import { guests } from './workshop.mjs';

const counties = ['Agder', 'Nordland', 'Troms', 'Vestland'];

export async function seated(story) {
  const link = story.link(story.workshop.links.phone);
  const seat = async (table, name, index) => {
    const phone = await story.phone(name);
    const from = counties[index % counties.length];
    await (table === 1 ? phone.joins(link, { from, table }) : phone.joins(`${link}?table=${table}`, { from }));
    return phone;
  };
  const tables = {};
  for (const [number, names] of Object.entries(guests)) {
    const first = await seat(Number(number), names[0], 0);
    const others = await Promise.all(names.slice(1).map((name, index) => seat(Number(number), name, index + 1)));
    tables[number] = [first, ...others];
  }
  return tables;
}
