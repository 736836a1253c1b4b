// Everything the sweep looks at: every screen in every moment, with nothing in it and full to the brim, and the states in between.
import { privateStates } from './private_states.mjs';

const moments = [
  'not-started',
  'arrival',
  'talk',
  'quote',
  'pitch',
  'break',
  'lunch',
  'group-intro',
  'individual',
  'round-mine',
  'round-next',
  'round-other',
  'round-spoken',
  'discuss',
  'wrap-up',
  'table-done',
  'plenary-waiting',
  'plenary',
  'plenary-mine',
  'plenary-done',
  'closing',
  'ended',
];

/** On the tablecloth and over the stage: what may be so besides the moment. */
const cloth = [
  'round-other&with=roles,exact&used=1.02',
  'round-other&seats=3&with=phoneless,spared',
  'round-ready&seats=0&empty',
  'discuss&with=crowded,spread',
  'discuss&with=themes,crowded,help',
  'discuss&with=dots,by-hand',
  'discuss&with=counted,extended',
  'wrap-up&with=counted,message',
  'plenary-mine&seats=3',
  'individual&with=anonymous',
  'discuss&with=attention',
  'discuss&with=blackout',
  'discuss&with=rules-over',
  'discuss&with=quote-over',
  'discuss&status=offline',
  'discuss&status=closed&closed=removed',
  'talk&with=poll-named,by-hand',
  'talk&with=poll-single,by-hand',
  'discuss&with=poll-named,by-hand,crowded,roles',
];
const over = ['attention', 'blackout', 'rules-over', 'quote-over', 'message'];

export const sizes = {
  phone: { width: 390, height: 844 },
  desk: { width: 1440, height: 900 },
  stage: { width: 1920, height: 1080 },
  tablecloth: { width: 1024, height: 768 },
};

const empty = { phone: 'empty&tables=2', desk: 'empty&tables=2&seats=0', stage: 'empty&tables=2&seats=0', tablecloth: 'empty&tables=2&seats=0' };
const full = { phone: 'long&wordy&tables=40&seats=8&host', desk: 'long&wordy&tables=40&seats=8', stage: 'long&wordy&tables=40&seats=8', tablecloth: 'long&wordy&tables=40&seats=8&with=crowded,roles' };

/** What the moments alone do not show, per screen. */
const besides = {
  phone: ['round-mine&used=1.05', 'wrap-up&host', 'discuss&status=offline&pending=3', 'talk&status=closed&closed=removed', 'individual&paused',
    'round-other&host&used=1.05&with=by-hand,spared,extended', 'round-mine&used=1.05&with=exact', 'round-other&with=time-keeper,about', 'discuss&with=roles,help',
    'discuss&with=writer,host-away', 'discuss&host&with=themes', 'discuss&host&with=dots,by-hand', 'discuss&with=counted,guard', 'wrap-up&host&with=counted',
    'discuss&with=anonymous', 'discuss&with=in-report,taken-down', 'discuss&with=attention', 'talk&with=blackout', 'discuss&with=rules-over', 'discuss&with=quote-over',
    'discuss&with=message,message-here', 'plenary-mine&with=starred', 'plenary&with=starred,message', 'talk&with=slide-page', 'discuss&host&with=photos',
    'talk&with=as-poll', 'talk&with=as-poll,poll-multiple', 'talk&with=as-poll,poll-wide', 'talk&with=as-poll,poll-steps', 'talk&with=as-poll,poll-order&ballot',
    'talk&with=as-poll,poll-several,hosting', 'talk&with=as-poll,poll-scale&ballot', 'talk&with=as-poll,poll-matrix&ballot=waiting', 'talk&with=as-poll,poll-named,answered',
    'talk&with=as-poll,poll-held,survey', 'talk&with=as-poll,poll-closed', 'discuss&with=poll-single,message', 'talk&with=questions', 'talk&with=as-questions,questions',
    'talk&with=as-questions,anonymous', 'closing&with=commitments', 'discuss&with=promising,figures-before'],
  desk: ['round-other&used=1.05', 'plenary&used=0.97', 'discuss&status=offline&pending=2', 'talk&paused', 'talk&status=closed&closed=bad_token',
    'individual&overlay=rules&act=phase.start', 'round-other&overlay=blackout&messages=3', 'plenary&overlay=quote&observer', 'talk&overlay=attention&other&act=queue.order', 'talk&with=slide-both', 'talk&with=slide-page&observer'],
  stage: ['round-other&used=1.05', 'plenary&used=0.97', 'talk&paused&status=offline', 'not-started&wifi', 'arrival&wifi&long', 'break&used=0.9', 'round-other&tables=8&seats=7', ...over.map((what) => `discuss&with=${what}`), 'plenary-mine&with=starred', 'plenary-done&with=starred', 'discuss&used=0.41', 'talk&with=slide-text', 'talk&with=slide-page', 'talk&with=slide-both', 'talk&with=slide-tall&paused', 'talk&with=slide-long&used=0.97',
    ...['single', 'multiple', 'matrix', 'scale', 'text', 'held', 'order', 'words', '300'].map((poll) => `talk&with=poll-${poll}`),
    'talk&with=survey', 'talk&with=questions', 'closing&with=commitments'],
  tablecloth: cloth,
};

/** What the desk shows only after a press: a name, a moment, and what is pressed. */
const opened = [
  ['inside a table in its round', 'round-other', '[data-table="3"]', '.clock-controls-large summary', '.panel .disclosure-summary'],
  ['inside a table that sums up', 'wrap-up&long', '[data-table="3"]', '.points .button', '.panel .disclosure-summary'],
  ['inside an empty table', 'discuss&empty&seats=0', '[data-table="3"]'],
  ['moving somebody', 'talk&tables=40', '[data-table="3"]', '.seat-acts .button:nth-last-child(2)'],
  ['with six tables where everything happens', 'round-other&with=busy&tables=6'],
  ['with twelve tables where everything happens', 'round-other&with=busy&tables=12'],
  ['with forty tables where everything happens', 'round-other&with=busy&tables=40'],
  ['with forty tables shown large', 'round-other&with=busy&tables=40', '.tables-acts .button:last-child'],
  ['one table from the grid', 'round-other&with=busy', '[data-place="5"] .table-acts .button-quiet'],
  ['inside a table that needs help', 'round-other&with=busy,by-hand,roles,message-here', '[data-table="3"]', '.disclosure:has(.add-seat) > summary'],
  ['inside a table whose host has gone', 'round-other&with=busy', '.tables-acts .button:last-child', '[data-table="2"]'],
  ['one person at a table', 'round-other&with=by-hand', '[data-table="3"]', '.seat-acts .button:last-child'],
  ['drawing lots', 'round-other', '[data-table="3"]', '.panel-head .button'],
  ['one note', 'discuss&with=themes', '[data-table="3"]', 'button.note'],
  ['dots for those without a phone', 'discuss&with=dots,by-hand', '[data-table="3"]'],
  ['what the dots came to', 'discuss&with=counted', '[data-table="3"]'],
  ['with the whole plenary open', 'plenary', '.now-controls > .disclosure summary'],
  ['asking before an item', 'talk', '.day-row:last-child .day-start'],
  ['asking before the end', 'closing', '.now-step .button-main'],
  ['entrance', 'talk', '.desk-menu .button:nth-child(1)', '.entrance .disclosure-summary'],
  ['the network of the room', 'not-started&wifi', '.now-entrance .button', '.entrance-acts button'],
  ['a room without a network', 'not-started&offnet', '.now-entrance .button', '.entrance-acts button'],
  ['access', 'individual&locked', '.desk-menu .button:nth-child(2)', '.access-part .button'],
  ['asking before old links are closed', 'talk', '.desk-menu .button:nth-child(2)', '.access-part .button-danger'],
  ['marking points in plenary', 'plenary&marked', '.presents .disclosure-summary'],
  ['swapping two tables, with the points of one', 'plenary&marked', '.slot:nth-child(4) .slot-acts .button:nth-child(3)', '.slot:nth-child(5) .slot-open'],
  ['late, with its offers', 'talk&used=1.5', '.late summary'],
  ['looking at an offer', 'talk&used=1.5', '.late summary', '.offer:last-child .button'],
  ['messages', 'talk&messages=3', '.room-toggles .button:first-child'],
  ['choosing a quote', 'lunch', '.room-toggles .button:last-child'],
  ['asking before an undo', 'talk&act=item.start&other', '.room-undo .button'],
  ['asking: a poll that runs, by organisation', 'talk&with=poll-named,by-hand,poll-item', '.poll > .disclosure:last-of-type > summary'],
  ['asking: words that may be hidden', 'talk&with=poll-text', '.poll > .disclosure > summary'],
  ['asking: all that is asked', 'talk&with=survey,poll-of-day', '.asked-bar .button', '.polls-row'],
  ['asking: questions to the speaker', 'talk&with=questions,questions-item', '.asks-all .disclosure-summary', '.asks-all > .disclosure:last-of-type > summary'],
  ['asking: commitments', 'closing&with=commitments', '.asked-bar .button:last-child'],
  ['asking: choosing a survey', 'talk', '.asked-bar .button', '.polls-make .button:last-child'],
  ['asking: a new question', 'talk', '.asked-bar .button', '.polls-make .button', '.poll-maker .disclosure-summary'],
  ['all slides', 'talk&with=slide-both', '.desk-slides-head .button'],
  ['writing a slide', 'talk&with=slide-both', '.desk-slides-head .button', '.slides-row:nth-child(3) .button:nth-child(2)'],
  ['one photo', 'discuss&with=photos', '[data-table="3"]', '.photos-one'],
  ['cutting out a note', 'discuss&with=photos', '[data-table="3"]', '.photos-one', '.photo-acts .button-main'],
  ['taking a photo', 'discuss&with=photo-shared', '[data-table="3"]', '.table-photos > .button'],
  ['keys', 'talk', '.desk-menu .button:nth-child(3)'],
  ['more', 'talk', '.desk-menu .button:nth-child(4)'],
];

/** Each state as a name and the address of a page. */
export function states() {
  const list = [];
  for (const screen of Object.keys(sizes)) {
    const add = (name, query) => list.push({ screen, name: `${screen} ${name}`, path: `/gallery.html?screen=${screen}&moment=${query}` });
    for (const moment of moments) {
      add(`${moment}, empty`, `${moment}&${empty[screen]}`);
      add(`${moment}, full`, `${moment}&${full[screen]}`);
    }
    for (const query of besides[screen]) add(query, query);
  }
  const open = (name, query, ...press) =>
    list.push({ screen: 'tablecloth', name: `tablecloth ${name}`, path: `/gallery.html?screen=tablecloth&moment=${query}`, press });
  open('a note', 'discuss&with=themes,crowded', '.tc-note-free');
  open('a theme', 'discuss&with=themes', '.tc-area-name');
  open('a seat', 'arrival&with=roles', '.tc-seat');
  open('the menu', 'talk', '.tc-top-acts .button:last-child');
  open('somebody new', 'arrival', '.tc-seat-free');
  open('the question', 'discuss', '.tc-top-acts .button');
  open('photos of the cloth', 'discuss&with=photos', '.tc-foot-acts .button:nth-of-type(3)');
  open('a point', 'wrap-up', '.tc-point .button');
  const answering = ['.tc-asked .button', '.sheet .choice-option'];
  open('a question to everybody, on the phones', 'talk&with=poll-matrix,by-hand', '.tc-asked .button');
  for (const poll of ['named', 'multiple', 'three', 'wide', 'order', 'steps', 'text'])
    open(`an answer by hand, ${poll}`, `talk&with=poll-${poll},by-hand,by-name`, ...answering);
  for (const [name, query, ...press] of opened)
    list.push({ screen: 'desk', name: `desk ${name}`, path: `/gallery.html?screen=desk&moment=${query}`, press });
  list.push({ screen: 'desk', name: 'the front page', path: '/', ready: 'h1' });
  list.push({ screen: 'phone', name: 'the front page on a phone', path: '/', ready: 'h1' });
  list.push({ screen: 'phone', name: 'joining', path: '/bord27', ready: 'h1' });
  list.push({ screen: 'phone', name: 'joining at a table', path: '/bord27?table=2', ready: 'h1' });
  list.push({ screen: 'tablecloth', name: 'the tablecloth of an unknown workshop', path: '/bord27/table/2', ready: 'main p' });
  list.push({ screen: 'desk', name: 'the desk without its link', path: '/bord27/desk', ready: 'h1' });
  list.push({ screen: 'stage', name: 'the stage of an unknown workshop', path: '/bord27/stage', ready: 'main p' });
  list.push(...privateStates());
  return list;
}

export const facts = (language) => ({
  code: 'bord27',
  title: 'Sammen om barn og unge',
  date: '2026-11-24',
  language,
  organisers: ['Direktoratet for helhet'],
  organisations: ['Nordland', 'Vestland', 'Agder'],
  tables: [
    { number: 1, capacity: 8, taken: 8 },
    { number: 2, capacity: 8, taken: 3, name: 'Ved vinduet' },
    { number: 3, capacity: 8, taken: 0 },
  ],
  ended: false,
  retention_days: 30,
});
