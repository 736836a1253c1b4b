// Who comes to the whole method, and what they can do besides walking through a group work: 22 people with phones at tables 1-5, people without at
// tables 5 and 6, two desks, a tablecloth.
import { plain } from './person.mjs';

export const phones = {
  1: ['Aslaug Myrvoll', 'Birk Sandnes', 'Cato Lie-Hansen', 'Dagny Ovesen', 'Even Rustad'],
  2: ['Frida Tangen', 'Geir Rønning', 'Guro Stavik', 'Hogne Ulvang', 'Ida Vorren'],
  3: ['Jorun Aasen', 'Knut Berge', 'Liv Dahle', 'Mons Eidet', 'Nina Fossum'],
  4: ['Ola Grande', 'Pia Holte', 'Rolf Isdal', 'Siri Jordal', 'Tor Kvam'],
  5: ['Una Lervik'],
};
export const byHand = {
  5: ['Vidar Moen', 'Wenche Nes', 'Yngve Opdal', 'Åse Prestrud'],
  6: ['Arne Ramberg', 'Berit Solem', 'Carl Tveit', 'Dina Undheim'],
};

export const pointOf = (work, table) => `Det bord ${table} tok med fra arbeid ${work}`;
export const secretOf = (work, name) => `Bare for ${name}, arbeid ${work}`;
export const sharedOf = (work, name) => `Fra ${name}, arbeid ${work}`;

/** The inside of one table at the desk; what is done there is what the host could do. */
export async function inside(desk, table, act) {
  const panel = desk.page.getByRole('heading', { level: 2, name: `Bord ${table}`, exact: true });
  await desk.card(table).click();
  await desk.waits(`the inside of table ${table}`, panel);
  await act();
  await desk.presses(/Alle bord/);
}

export async function seatsWithoutPhone(desk, table, names) {
  await inside(desk, table, async () => {
    const field = desk.page.getByRole('textbox', { name: 'Navn' });
    if (!(await field.isVisible())) await desk.page.getByText('Legg til en uten telefon').click();
    for (const name of names) {
      await desk.types('Navn', name);
      await desk.presses('Sett ved bordet');
      await desk.sees(name);
    }
  });
}

export async function moves(desk, name, from, to) {
  await inside(desk, from, async () => {
    await desk.presses(new RegExp(`^Flytt ${plain(name)}`));
    await desk.presses(new RegExp(`^Flytt til Bord ${to},`));
    await desk.sees(`${name} er flyttet til Bord ${to}.`);
  });
}

export async function addsByHand(host, names) {
  await host.presses('Meny');
  await host.chooses('Bordet');
  await host.page.getByText('Legg til noen uten telefon').click();
  for (const name of names) {
    await host.types('Navnet deres', name);
    await host.presses('Legg til');
    await host.sees(`${name} er med.`);
  }
  await host.presses('Lukk');
}

const shown = async (button) => (await button.filter({ visible: true }).count()) > 0;

/** A round that is run by the phones of those who speak; whoever has gone has an empty chair, and the host moves on. */
export async function roundOnPhones(host, members, gone) {
  const goesOn = async () => {
    for (const phone of members()) {
      if (await phone.speaks()) return void (await phone.presses('Ferdig').catch(() => {}));
    }
    const next = host.page.getByRole('button', { name: /^(Neste|Avslutt runden)/ }).filter({ visible: true });
    const turn = host.page
      .getByText('Har ordet')
      .locator('..')
      .filter({ hasText: gone ?? 'nobody has gone' });
    if ((await turn.count()) && (await next.count())) await next.click({ timeout: 2000 }).catch(() => {});
  };
  await host.waitsFor(
    'the round is over',
    async () => {
      await goesOn();
      return host.page.getByRole('heading', { level: 1, name: 'Drøfting', exact: true }).isVisible();
    },
    60_000,
  );
}

/** A round in which one person taps for all: the host's phone, the tablecloth or the desk. */
export async function roundOnOneScreen(who, names, isOver) {
  await who.waitsFor(
    'the round is over',
    async () => {
      for (const name of names) {
        const button = who.page.getByRole('button', { name }).filter({ visible: true }).first();
        if (await shown(button)) await button.click({ timeout: 2000 }).catch(() => {});
      }
      return isOver();
    },
    60_000,
  );
}
