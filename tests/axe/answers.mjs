// What a server answers the pages of the sweep: the facts of one workshop, and to devices that come by a link, whatever their code says.
import { facts } from './states.mjs';

const problem = (status, error) => ({ status, json: { error } });
const taken = { used27: problem(403, 'not_allowed'), gone27: problem(404, 'unknown_code'), full27: problem(409, 'too_many') };

export async function answers(page, lang) {
  await page.route('**/api/workshops/bord27', (route) => route.fulfill({ json: facts(lang) }));
  await page.route('**/api/workshops/bord27/device', (route) => route.fulfill({ json: {} }));
  await page.route('**/api/workshops/*/device/take', (route) => {
    const [, code] = /workshops\/(\w+)\//.exec(route.request().url());
    return taken[code] ? route.fulfill(taken[code]) : route.abort();
  });
}
