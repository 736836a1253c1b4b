// Desk, stage and phones in a real Chromium, on the real executable.
//   node tests/e2e/run.mjs build/debug/bordduk            every story
//   node tests/e2e/run.mjs build/debug/bordduk "group work" ...   those whose name contains one of the words
// BORDDUK_LOOKS=folder keeps pictures of every page after every step; BORDDUK_TIMES=1 says how long each took. Where a step fails, the pictures
// are in tests/e2e/results.
import { rmSync } from 'node:fs';
import { finish } from '../common/checks.mjs';
import { launch } from './browser.mjs';
import * as arrivals from './arrivals.mjs';
import * as crash from './crash.mjs';
import * as groupWork from './group_work.mjs';
import * as method from './method.mjs';
import * as network from './network.mjs';
import * as pocket from './pocket.mjs';
import * as payloads from './payloads.mjs';
import * as programme from './programme.mjs';
import * as slidesPhotos from './slides_photos.mjs';
import { results, Story } from './story.mjs';
import * as survey from './survey.mjs';
import * as tablecloth from './tablecloth.mjs';

const [executable, ...words] = process.argv.slice(2);
const stories = [groupWork, method, crash, network, pocket, programme, arrivals, tablecloth, payloads, slidesPhotos, survey].filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);
rmSync(results, { recursive: true, force: true });
const browser = await launch();
let told;
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void told?.ends().then(() => process.exit(1)));
for (const { name, tell } of stories) {
  const story = new Story(name, { executable, browser });
  told = story;
  try {
    await tell(story);
  } finally {
    await story.ends();
  }
}
await browser.close();
finish();
