// The front page's entry: a code leads to the phone.
import { render } from 'solid-js/web';
import { Home } from './Home';
import { startLanguage } from './language';

startLanguage();

const root = document.getElementById('app');
if (root) render(() => <Home onCode={(code) => location.assign(`/${code}`)} />, root);
