// Any screen in any moment of the reference day, by URL, without a server: /gallery.html?screen=phone&moment=round-mine&lang=nn
// For development and screenshots; no production page loads it.
import { For, type Component } from 'solid-js';
import { render } from 'solid-js/web';
import { besideNames, fakeMoment, moments, type Moment, type Options } from '../state/fixtures';
import { reportMoments } from '../state/fixtures/report';
import { paint } from '../state/fixtures/slides';
import { paintPictures } from '../state/pictures/here';
import type { Live, Status } from '../state/live';
import type { You } from '../state/types';
import { languageReady, languages, setLanguage } from '../text/define';
import '../style/base.css';

import { dressOf, deskProps, putBallots, putBegun, putNetwork } from './dress';

type Screen = Component<{ live: Live; joinUrl: string; links: Record<'desk' | 'stage' | 'phone', string> }>;

const roles: Record<string, You['role']> = {
  phone: 'participant',
  desk: 'facilitator',
  stage: 'stage',
  tablecloth: 'tablecloth',
};
const modules = import.meta.glob<Record<string, Screen>>('../screens/*/App.tsx');
const ask = new URLSearchParams(location.search);
const flag = (name: string) => ask.has(name) && ask.get(name) !== '0';
const number = (name: string) => (ask.has(name) ? { [name]: Number(ask.get(name)) } : {});

const Index: Component = () => (
  <main>
    <h1>Gallery</h1>
    <p>
      Also: lang=nb|nn|en, host, empty, long, wordy, paused, tick, tables=40, seats=7, table=3, seat=2, used=0.4 (above
      1 the time is past), observer, overlay=attention|blackout|rules|quote, messages=3, act=phase.start, other, locked,
      anonymous, marked, status=live|connecting|offline|closed, closed=removed, pending=2, held=server|device, begun,
      days-left=3 (after the end), ballot, ballot=waiting, wifi, offnet, with=
      {besideNames.join('|')}
    </p>
    <For each={Object.keys(roles)}>
      {(screen) => (
        <section>
          <h2>{screen}</h2>
          <ul>
            <For each={moments}>
              {(moment) => (
                <li>
                  <a href={`?screen=${screen}&moment=${moment}`}>{moment}</a>
                </li>
              )}
            </For>
          </ul>
        </section>
      )}
    </For>
    <section>
      <h2>report</h2>
      <ul>
        <For each={reportMoments}>
          {(moment) => (
            <li>
              <a href={`?screen=report&moment=${moment}`}>{moment}</a>
            </li>
          )}
        </For>
      </ul>
    </section>
  </main>
);

async function show(root: HTMLElement): Promise<void> {
  paintPictures(paint);
  const screen = ask.get('screen') ?? '';
  // The report is no live workshop: it has moments of its own.
  if (screen === 'report') {
    await (await import('./report')).showReport(root, ask);
    return;
  }
  const load = modules[`../screens/${screen}/App.tsx`];
  const role = roles[screen];
  if (!load || !role) {
    render(() => <Index />, root);
    return;
  }
  const module = await load();
  const lang = languages.find((known) => known === ask.get('lang'));
  if (lang) setLanguage(lang);
  await languageReady();
  const App = module[`${screen.charAt(0).toUpperCase()}${screen.slice(1)}App`];
  if (!App) throw new Error(`screens/${screen}/App.tsx exports no App of that name`);
  const options: Partial<Options> = {
    ...number('tables'),
    ...number('seats'),
    ...number('table'),
    ...number('seat'),
    ...number('used'),
    host: flag('host'),
    empty: flag('empty'),
    long: flag('long'),
    paused: flag('paused'),
    wordy: flag('wordy'),
    with: besideNames.filter((name) => (ask.get('with') ?? '').split(',').includes(name)),
  };
  const moment = moments.find((known) => known === ask.get('moment')) ?? ('arrival' satisfies Moment);
  const closed = ask.get('closed');
  const live = fakeMoment(flag('observer') ? 'observer' : role, moment, options, {
    status: (ask.get('status') as Status | null) ?? 'live',
    ...number('pending'),
    ...(ask.has('held') && { held: ask.get('held') === 'device' ? ('device' as const) : ('server' as const) }),
    ...(closed !== null && { closed }),
    dressed: dressOf(ask),
  });
  putBallots(ask, live);
  putBegun(ask, live);
  const over = Object.values(live.records.workshops)[0]?.ended_at;
  if (ask.has('days-left') && over !== undefined) live.setNow(over + (30 - Number(ask.get('days-left'))) * 86_400_000);
  putNetwork(ask);
  const began = performance.now();
  const start = live.now();
  if (flag('tick')) setInterval(() => live.setNow(start + performance.now() - began), 250);
  Object.assign(window, { live });
  const links = { desk: '/bord27/desk#f=example', stage: '/bord27/stage', phone: '/bord27' };
  render(
    () => <App live={live} joinUrl="http://192.168.1.20:8080/bord27" links={links} {...deskProps(screen, live, ask)} />,
    root,
  );
}

const root = document.getElementById('app');
if (root) void show(root);
