// The parts of the phone that one works with; a file of their own, fetched when the phone is seated. See Later.tsx.
import '../../state/ahead';

export { AskedBesides } from './asked/AskedBesides';
export { AskSpeaker } from './asked/QuestionPages';
export { Figures } from './asked/Figures';
export { Attend } from './Attend';
export { Break } from './Break';
export { Dock } from './Dock';
export { Forgetting } from './Forgetting';
export { Intro } from './Intro';
export { Invited } from './Invited';
export { MenuPages } from './MenuPages';
export { Messages } from './Messages';
export { OtherTable } from './OtherTable';
export { Over } from './Over';
export { visit } from '../photos/visit';
export { PhoneSlides } from '../slides/PhoneSlides';
export { Panel } from './Panel';
export { PrivacyNotice } from './PrivacyNotice';
export { Unsafe } from './Unsafe';
export { TopClock } from './TopClock';
