// CHECKS G9, B7, B9 and E16: a hundred texts that would like to run, in names, titles, questions, options, notes, points and messages, on every
// screen, from a name that is not localhost; and in every file that the report becomes. None runs, all of them can be read.
import { readFile } from "node:fs/promises";
import { payloads, shortPayloads } from "../common/payloads.mjs";
import { lan, tab } from "./browser.mjs";
import { Crowd } from "./crowd.mjs";
import { Person } from "./person.mjs";
import { pause } from "./server.mjs";

export const name = "payloads";

let taken = 0;
const any = () => payloads[taken++ % payloads.length];
const short = (at) => shortPayloads[at % shortPayloads.length];

const day = () => ({
  title: payloads[0],
  language: "nb",
  tables: 2,
  seats_per_table: 8,
  organisers: [any(), any()],
  outcomes: [any(), any()],
  ground_rules: [any(), any()],
  organisations: [any(), any(), any()],
  addressees: [{ id: "those", name: any() }],
  items: [
    {
      kind: "talk",
      title: payloads[3],
      start: "09:00",
      minutes: 20,
      speaker: short(4),
      organisation: any(),
      points: [any(), any()],
    },
    {
      kind: "quote",
      title: any(),
      minutes: 5,
      text: any(),
      role: any(),
      source: any(),
    },
    {
      kind: "group_work",
      title: payloads[5],
      question: payloads[33],
      sub_questions: [any(), any(), any()],
      statement: any(),
      individual: { minutes: 2 },
      group: { minutes: 20, wrap_up: { minutes: 5, summary: "advice" } },
      plenary: { minutes: 2 },
    },
  ],
});

/** Nothing has run, and nothing was made of a text but text. */
const unharmed = async (who) => {
  const found = await who.page.evaluate(() => {
    const made = document.querySelectorAll(
      'img[src="x"], iframe, object, embed, base, meta[http-equiv=refresh], [onerror], [onload], [onmouseover], [onfocus], [ontoggle], ' +
        'a[href^="javascript" i], a[href^="vbscript" i], a[href^="data" i], script:not([src])',
    );
    const turned = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode())
      if (
        /[\u202a-\u202e\u2066-\u2069]/.test(node.data) &&
        !node.parentElement.closest("[dir], bdi, option, title")
      )
        turned.push(node.parentElement.outerHTML.slice(0, 200));
    return {
      ran: globalThis.ran,
      made: [...made].map((one) => one.outerHTML.slice(0, 200)),
      turned,
    };
  });
  return [
    ...(found.ran === undefined ? [] : [`on ${who.name}'s page something ran`]),
    ...found.made.map((html) => `on ${who.name}'s page there is ${html}`),
    ...found.turned.map(
      (html) =>
        `on ${who.name}'s page a text may turn its line around: ${html}`,
    ),
  ];
};

const cellsOf = (csv) =>
  [
    ...csv
      .replace(/^\ufeff/, "")
      .matchAll(/(?:^|;|\r\n)(?:"((?:[^"]|"")*)"|([^;\r\n]*))/g),
  ].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);

export async function tell(story) {
  let crowd, desk, phone, chief, host, report;
  const people = [];
  const everywhere = async () => {
    await pause(700);
    return (await Promise.all(story.people.map(unharmed))).flat();
  };
  const says = (what, body) => crowd.says(chief, { do: what, ...body });

  await story.step(
    "people with such names come to a day of such a title",
    async () => {
      await story.opens(day(), { host: lan });
      const { code, secret } = story.workshop;
      crowd = await Crowd.gather(
        story.browser,
        story.base.replace(lan, "127.0.0.1"),
        code,
      );
      for (let at = 0; at < 10; at += 1) {
        const body = {
          name: short(at),
          organisation: any(),
          table: (at % 2) + 1,
        };
        const { person, token } = await story.server.api(
          "POST",
          `/${code}/join`,
          body,
        );
        people.push({ person, line: await crowd.enters(token) });
      }
      host = people[0];
      chief = await crowd.enters(
        (await story.server.api("POST", `/${code}/facilitate`, { secret }))
          .token,
      );
      desk = await story.desk();
      await story.stage();
      await story.tablecloth(1);
      phone = await story.phone(shortPayloads[2]);
      await phone.joins(story.link(`${story.workshop.links.phone}?table=1`));
      await says("table.rename", { table: 1, name: short(5) });
      await says("table.rename", { table: 2, name: short(11) });
      await says("item.start", { item: "i1" });
      await says("message.send", { message: "m1", text: payloads[1] });
      await says("message.send", {
        message: "m2",
        text: payloads[4],
        table: 1,
      });
      return everywhere();
    },
  );

  await story.step(
    "a hundred notes, points and themes lie on the tables",
    async () => {
      await says("item.start", { item: "i3" });
      await says("phase.start", { item: "i3", phase: "group" });
      await Promise.all(
        people.map(async ({ line }, at) => {
          for (let nth = 0; nth < 10; nth += 1) {
            const note =
              at === 0 && nth === 0 ? "constructor" : `n${at}x${nth}`;
            await crowd.says(line, {
              do: "note.write",
              note,
              item: "i3",
              text: payloads[at * 10 + nth],
            });
            await crowd.says(line, {
              do: "note.share",
              note,
              level: nth % 2 ? "table" : "report",
            });
          }
        }),
      );
      for (let nth = 0; nth < 12; nth += 1) {
        await says("point.write", {
          point: `p${nth}`,
          item: "i3",
          table: (nth % 2) + 1,
          text: payloads[nth * 8],
        });
        if (nth < 6)
          await says("theme.write", {
            theme: `t${nth}`,
            item: "i3",
            table: 1,
            name: payloads[nth * 16 + 1],
          });
      }
      await says("note.group", { note: "constructor", theme: "t0" });
      await phone.hasNote(payloads[0]); // its id is `constructor`
      return everywhere();
    },
  );

  await story.step(
    "they are asked, answered, and shown in plenary",
    async () => {
      const form = (more) => ({
        title: any(),
        names: "shown",
        results: "live",
        ...more,
      });
      await says("poll.make", {
        poll: "q1",
        item: "i3",
        form: form({ kind: "single", options: payloads.slice(0, 20) }),
      });
      await says("poll.make", {
        poll: "q2",
        item: "i3",
        form: form({ kind: "text" }),
      });
      await says("poll.open", { poll: "q1" });
      await says("poll.open", { poll: "q2" });
      await crowd.says(people[1].line, {
        do: "question.ask",
        question: "s1",
        text: payloads[2],
      });
      await crowd.says(people[1].line, {
        do: "commitment.write",
        commitment: "c1",
        whose: "person",
        text: payloads[34],
      });
      await crowd.says(people[1].line, {
        do: "commitment.share",
        commitment: "c1",
        shared: "report",
        named: true,
      });
      await crowd.says(host.line, {
        do: "answer.give",
        poll: "q1",
        given: { choices: ["o1"] },
      });
      await crowd.says(people[2].line, {
        do: "answer.give",
        poll: "q2",
        given: { text: payloads[40] },
      });
      const complaints = await everywhere();
      for (const table of [1, 2])
        await says("summary.share", { item: "i3", table });
      await says("phase.start", { item: "i3", phase: "plenary" });
      await says("queue.present", { table: 1 });
      complaints.push(...(await everywhere()));
      await says("overlay.set", { overlay: "rules" });
      return [...complaints, ...(await everywhere())];
    },
  );

  await story.step("the report holds them as they were written", async () => {
    report = story.comes(new Person(await tab(desk.context, "the report")));
    await report.goes(story.link(`/${story.workshop.code}/report`));
    await report.sees(payloads[0]);
    return everywhere();
  });

  const taken_along = async (button) => {
    const [download] = await Promise.all([
      report.page.waitForEvent("download"),
      report.presses(button),
    ]);
    return readFile(await download.path(), "utf8");
  };

  await story.step(
    "as a web page of its own, which nothing guards, it is harmless too",
    async () => {
      const alone = story.comes(
        new Person(await tab(desk.context, "the file")),
      );
      await alone.page.route("**/*", (route) => route.abort()); // what it asks for is written down, and not given
      await alone.page.setContent(await taken_along("Nettside"), {
        waitUntil: "domcontentloaded",
      });
      await alone.sees(payloads[0]);
      return everywhere();
    },
  );

  await story.step(
    "in Markdown no text is a sign, and in no table a cell begins like a formula",
    async () => {
      const text = await taken_along("Markdown");
      const complaints = [];
      for (const sign of [
        /(?<!\\)<[a-z/!]/i,
        /(?<!\\)\]\((?:<?javascript|http:\/\/evil)/i,
        /^# overskrift/m,
        /^```/m,
      ])
        if (sign.test(text))
          complaints.push(
            `in Markdown there is ${JSON.stringify(sign.exec(text)[0])} at «${text.slice(sign.exec(text).index, sign.exec(text).index + 60)}»`,
          );
      await report.page.getByText("Tabeller for regneark (CSV)").click();
      const buttons = report.page.locator(".report-sheets button");
      let cells = 0;
      for (let at = 0; at < (await buttons.count()); at += 1) {
        const [download] = await Promise.all([
          report.page.waitForEvent("download"),
          buttons.nth(at).click(),
        ]);
        for (const cell of cellsOf(
          await readFile(await download.path(), "utf8"),
        )) {
          cells += 1;
          const number = /^-?[\d\s]+(?:,\d+)?$/.test(cell);
          if (!number && /^[\s\u200b]*[=+\-@＝＋－＠]/.test(cell))
            complaints.push(`a cell is «${cell}»`);
        }
      }
      if (cells < 150) complaints.push(`only ${cells} cells were looked at`);
      return complaints;
    },
  );

  await story.step("no page complained", async () => {
    await crowd.leaves();
    return story.quietly();
  });
}
