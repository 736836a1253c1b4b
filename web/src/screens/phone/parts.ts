// The parts of the phone that one works with; a file of their own, fetched when the phone is seated. See Later.tsx.
export { Dock } from './Dock';
export { MenuPages } from './MenuPages';
export { Panel } from './Panel';
