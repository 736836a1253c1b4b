// People who write all the time, each a note as soon as the one before is on the disk, through whatever happens to the server meanwhile: a line that
// breaks is opened again, and what was not answered is sent again under its number. They live in one empty page of a real browser.
export class Writers {
  static async gather(browser, base, code, item, tokens) {
    const writers = new Writers();
    const context = await browser.newContext();
    writers.page = await context.newPage();
    await writers.page.goto(`${base}/healthz`);
    await writers.page.evaluate(
      ([to, at, all]) => {
        const writing = { on: true, kept: [], lines: 0, refused: [] };
        window.writing = writing;
        const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
        const line = (token) =>
          new Promise((resolve) => {
            const socket = new WebSocket(to, "bordduk.v1");
            const open = {
              socket,
              hear: () => undefined,
              lost: () => resolve(undefined),
            };
            socket.onopen = () =>
              socket.send(
                JSON.stringify({ type: "hello", protocol: 1, token, at: {} }),
              );
            socket.onclose = () => open.lost();
            socket.onmessage = ({ data }) => {
              const said = JSON.parse(data);
              if (said.type === "welcome") {
                writing.lines += 1;
                resolve(open);
              }
              if (said.type === "answer") open.hear(said);
            };
          });
        const said = (open, command) =>
          new Promise((resolve) => {
            open.hear = (answer) => answer.n === command.n && resolve(answer);
            open.lost = () => resolve(undefined);
            if (open.socket.readyState === WebSocket.OPEN)
              open.socket.send(JSON.stringify(command));
            else resolve(undefined);
          });
        const writes = async (token, who) => {
          let open;
          for (let n = 1; writing.on; n += 1) {
            const text = `writer-${who}-${n}`;
            const command = {
              type: "command",
              do: "note.write",
              n,
              client: `writer${who}queue`,
              note: `w${who}n${n}`,
              item: at,
              text,
            };
            let answer;
            while (!answer || answer.refused === "storage_unavailable") {
              if (answer) await pause(200);
              while (!open || open.socket.readyState !== WebSocket.OPEN) {
                open = await line(token);
                if (!open) await pause(100);
              }
              answer = await said(open, command);
            }
            if (answer.refused)
              writing.refused.push(`${text}: ${answer.refused}`);
            else writing.kept.push(text);
            await pause(250);
          }
          open.socket.close();
        };
        writing.all = Promise.all(all.map(writes));
      },
      [`${base.replace("http", "ws")}/live/${code}`, item, tokens],
    );
    return writers;
  }

  kept() {
    return this.page.evaluate(() => window.writing.kept);
  }

  /** What was acknowledged, when everybody has heard the last answer. */
  stop() {
    return this.page.evaluate(async () => {
      window.writing.on = false;
      await window.writing.all;
      const { kept, lines, refused } = window.writing;
      return { kept, lines, refused };
    });
  }
}
