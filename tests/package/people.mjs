// Who is in the room while an administrator installs, copies, upgrades and restores: a desk, a stage and a phone in a real browser, and writers. One act
// for each line of standard input, answered with a line: `good`, or what went wrong.
//   people.mjs FOLDER    with the printed links in FOLDER/links; what was acknowledged goes to FOLDER/acknowledged
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { launch } from "../e2e/browser.mjs";
import { Story } from "../e2e/story.mjs";
import { until } from "../e2e/server.mjs";
import { works } from "../e2e/workshop.mjs";
import { Writers } from "./writers.mjs";

const folder = process.argv[2];
const first = "Skrevet før kopien";
const later = "Skrevet etter oppgraderingen";
const browser = await launch();
const story = new Story("package", { browser });
story.outages = 1; // the server goes away on purpose
let desk, stage, phone, writers;

const acts = {
  async join() {
    const links = readFileSync(join(folder, "links"), "utf8")
      .match(/http:\S+/g)
      .map((link) => new URL(link));
    const [toDesk, toStage, toPhone] = links.map(
      ({ pathname, hash }) => pathname + hash,
    );
    story.base = links[0].origin;
    story.server.port = links[0].port;
    story.workshop = {
      code: toPhone.slice(1),
      links: { desk: toDesk, stage: toStage, phone: toPhone },
    };
    desk = await story.desk();
    stage = await story.stage("beamer");
    phone = await story.phone("Aslaug Myrvoll");
    await phone.joins(story.link(toPhone), { table: 1 });
    await phone.sees("Bord 1");
    await desk.starts(works[2].title);
    await desk.takes("Start individuell fase");
    await phone.isAt("individual");
    await stage.shows(works[2].question);
    await phone.writes(first);
    await phone.hasNote(first);
  },
  async write() {
    const { code, links } = story.workshop;
    const { token } = await story.server.api("POST", `/${code}/facilitate`, {
      secret: links.desk.split("#f=")[1],
    });
    const report = await story.server.api(
      "GET",
      `/${code}/report.json`,
      undefined,
      token,
    );
    const item = report.items.find(({ title }) => title === works[2].title).id;
    const tokens = [];
    for (let who = 0; who < 12; who += 1)
      tokens.push(
        (
          await story.server.api("POST", `/${code}/join`, {
            table: 2 + (who % 3),
          })
        ).token,
      );
    writers = await Writers.gather(browser, story.base, code, item, tokens);
    await until(
      "a hundred notes",
      async () => (await writers.kept()).length > 100,
    );
  },
  async more() {
    const before = (await writers.kept()).length;
    await until(
      "they write on",
      async () => (await writers.kept()).length > before + 50,
      30_000,
    );
  },
  async stop() {
    await phone.isBack(15_000);
    await phone.writes(later);
    await phone.hasNote(later);
    const { kept, lines, refused } = await writers.stop();
    if (refused.length) throw new Error(refused.slice(0, 3).join(", "));
    console.error(`${kept.length} notes acknowledged, ${lines} lines opened`);
    writeFileSync(
      join(folder, "acknowledged"),
      kept.map((text) => `${text}\n`).join(""),
    );
  },
  // The log is an older one now: what was written after the copy is gone, and everybody can go on.
  async back() {
    await phone.isBack(15_000);
    await phone.waitsFor(
      "what was written after the copy is gone",
      async () => (await phone.note(later).count()) === 0,
    );
    await phone.hasNote(first);
    await phone.writes("Skrevet etter gjenopprettingen");
    await phone.hasNote("Skrevet etter gjenopprettingen");
    await phone.loses("venter på å bli sendt");
    await desk.isBack(15_000);
    await stage.shows(works[2].question);
  },
  async end() {
    const complaints = story.quietly();
    if (complaints.length) throw new Error(complaints.join("; "));
  },
};

console.log("good");
for await (const act of createInterface({ input: process.stdin })) {
  try {
    await acts[act]();
    console.log("good");
  } catch (error) {
    await story.photographs(
      process.env.BORDDUK_LOOKS ?? join(folder, `pictures-${act}`),
    );
    console.log(`${act}: ${String(error.message).replaceAll("\n", " ")}`);
  }
}
await story.ends();
await browser.close();
