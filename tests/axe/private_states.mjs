// What the sweep sees of privacy: what is kept and for how long, erasing and deleting, a second device, and what is not safe yet.
import { fileURLToPath } from 'node:url';

const gallery = (screen, query) => `/gallery.html?screen=${screen}&moment=${query}`;
const offer = `#d=${'a'.repeat(32)}.${'b'.repeat(32)}`;
const data = ['.phone-menu-button', '.my-data > .disclosure > summary'];
const more = '.desk-menu .button:nth-child(4)';
const survey = (file) => ({ selector: '.survey-file input', path: fileURLToPath(new URL(`../../web/src/screens/desk/survey/fixtures/${file}`, import.meta.url)) });

export function privateStates() {
  const phone = (name, path, ...press) => ({ screen: 'phone', name: `phone private: ${name}`, path, press });
  const desk = (name, query, ...press) => ({ screen: 'desk', name: `desk private: ${name}`, path: gallery('desk', query), press });
  return [
    { ...phone('the notice before joining', '/bord27', '.join-privacy .button'), ready: '.join-privacy' },
    phone('my data', gallery('phone', 'individual'), ...data),
    phone('the code for a second device', gallery('phone', 'individual'), ...data, '.my-data .button'),
    phone('asking before all about me is deleted', gallery('phone', 'individual'), ...data, '.my-data .button-danger'),
    ...['used27', 'gone27', 'full27', 'away27'].map((code) => ({ ...phone(`a second device, ${code}`, `/${code}${offer}`), ready: 'h1' })),
    { ...phone('a second device with half a link', '/bord27#d=abc'), ready: 'h1' },
    ...['ended', 'bad_token', 'too_many', 'version'].map((why) => phone(`goodbye, ${why}`, gallery('phone', `talk&status=closed&closed=${why}`))),
    phone('notes that are not sent', gallery('phone', 'individual&status=offline&pending=2')),
    phone('the server is full', gallery('phone', 'individual&held=server&pending=2')),
    phone('the device is full', gallery('phone', 'discuss&held=device&pending=1&status=offline')),
    phone('both texts after coming back', gallery('phone', 'individual&begun')),
    desk('what is kept', 'talk', more),
    desk('deleting the workshop', 'talk', more, '.more-part .button-danger'),
    desk('goes soon', 'ended&days-left=3'),
    desk('goes soon, and what is kept', 'ended&days-left=3', more),
    desk('asking before somebody is erased', 'round-other', '[data-table="3"]', '.seat-acts .button:last-child', '.table-sheet .button-danger:last-of-type'),
    desk('the server is full', 'talk&held=server&pending=2'),
    desk('the workshop is gone', 'talk&status=closed&closed=ended'),
    ...['county-answers.csv', 'county-matrix-counts.tsv'].map((file) => ({
      ...desk(`survey to be taken in, ${file}`, 'talk', '.asked-bar .button', '.polls-make .button:last-child'),
      file: survey(file),
    })),
    { screen: 'tablecloth', name: 'tablecloth private: the server is full', path: gallery('tablecloth', 'discuss&held=server&pending=1') },
  ];
}
