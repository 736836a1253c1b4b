// What a phone does in the story of the survey, with a thumb: answers, asks the speaker, says it too, and writes what it will do at home.

const taps = async (phone, what, locator) => {
  await phone.waits(what, locator);
  await locator.filter({ visible: true }).first().tap();
};
const button = (phone, name, within) => taps(phone, `the button «${name}»`, phone.button(name, within));

/** One choice, and whether the thumb met it. Its name has a tick afterwards. */
async function marks(phone, box) {
  await phone.waits('a choice', box);
  const one = await box.elementHandle();
  await one.tap();
  if (!(await one.isChecked())) throw new Error(`${phone.name} tapped a choice, and it is not marked`);
}

export async function answers(phone, { kind, title, rows: asked, options }, { rows, choices, other }) {
  await phone.sees(title);
  await button(phone, 'Svar');
  const within = phone.page.locator('.poll-form').filter({ visible: true }).last();
  if (kind === 'matrix')
    for (const { row, option } of rows) {
      const group = within.getByRole('group', { name: asked[Number(row.slice(1)) - 1] });
      await marks(phone, group.getByRole('radio', { name: options[Number(option.slice(1)) - 1], exact: true }));
    }
  else
    for (const id of choices) {
      const label = id === 'other' ? 'Annet' : options[Number(id.slice(1)) - 1];
      await marks(phone, within.getByRole(kind === 'single' ? 'radio' : 'checkbox', { name: label, exact: true }));
    }
  if (other) await within.getByRole('textbox', { name: 'Hva da?' }).fill(other);
  await button(phone, 'Send svaret', within);
  await phone.sees('Du har svart');
  await button(phone, 'Lukk');
}

const opensQuestions = (phone) => taps(phone, 'the way to ask', phone.page.locator('summary').filter({ hasText: 'Still et spørsmål' }));

export async function asks(phone, question) {
  await opensQuestions(phone);
  await phone.types('Still et spørsmål', question);
  await button(phone, 'Send spørsmålet');
  await phone.sees('ditt spørsmål');
}

export async function wantsToo(phone, question) {
  await opensQuestions(phone);
  await phone.sees(question);
  const vote = phone.button(/^Det lurer jeg også på/);
  await taps(phone, 'the vote', vote);
  await phone.waitsFor('the vote is counted', async () => (await vote.getAttribute('aria-pressed')) === 'true');
}

/** For where one comes from, and shared as far as the report. */
export async function promises(phone, text) {
  await phone.types(/^Når jeg kommer hjem/, text);
  await marks(phone, phone.page.getByRole('radio', { name: 'Oss hjemme', exact: true }));
  await button(phone, 'Lagre');
  await taps(phone, 'who sees it', phone.page.locator('summary').filter({ hasText: 'Deling: bare jeg' }));
  await taps(phone, 'the report', phone.page.getByRole('radio', { name: 'alle som er her, og dokumentasjonen' }));
  await phone.sees('Deling: alle som er her, og dokumentasjonen');
}
