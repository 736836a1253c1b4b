// People by the dozen, without a page each: their lines are held by one empty page. They speak the protocol and show nothing. For pictures only:
// what is tested is driven through the real screens.

export class Crowd {
  static async gather(browser, base, code) {
    const crowd = new Crowd();
    crowd.context = await browser.newContext();
    crowd.page = await crowd.context.newPage();
    await crowd.page.goto(`${base}/healthz`);
    await crowd.page.evaluate((to) => {
      window.lines = [];
      window.enter = (token) =>
        new Promise((resolve, reject) => {
          const line = new WebSocket(to.replace('http', 'ws'), 'bordduk.v1');
          const waiting = new Map();
          const at = window.lines.push({ line, waiting, n: 0 }) - 1;
          line.onopen = () => line.send(JSON.stringify({ type: 'hello', protocol: 1, token, at: {} }));
          line.onclose = () => reject(new Error('the line was closed'));
          line.onmessage = ({ data }) => {
            const said = JSON.parse(data);
            if (said.type === 'welcome') resolve(at);
            if (said.type === 'answer') waiting.get(said.n)?.(said.refused);
          };
        });
      window.command = (at, body) =>
        new Promise((resolve) => {
          setTimeout(() => resolve('no answer'), 10_000);
          const one = window.lines[at];
          one.n += 1;
          one.waiting.set(one.n, resolve);
          one.line.send(JSON.stringify({ ...body, type: 'command', n: one.n, client: `crowdmember${at}` }));
        });
    }, `${base}/live/${code}`);
    return crowd;
  }

  /** Opens a line; the answer is who speaks on it. */
  enters(token) {
    return this.page.evaluate((known) => window.enter(known), token);
  }

  /** Says something on a line and waits until it is on disk. */
  async says(who, body) {
    const refused = await this.page.evaluate(([at, said]) => window.command(at, said), [who, body]);
    if (refused) throw new Error(`${JSON.stringify(body)} was refused: ${refused}`);
  }

  leaves() {
    return this.context.close();
  }
}
