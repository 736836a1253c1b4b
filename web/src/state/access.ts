// Getting in: what a screen needs before there is a live workshop, and the ids it makes for what it creates.
export {
  create,
  deskToken,
  dialAhead,
  facilitate,
  facts,
  forget,
  forgetObserver,
  forgetTable,
  identity,
  join,
  keptHere,
  makeLink,
  observe,
  observerToken,
  outlook,
  readMine,
  recover,
  report,
  RequestFailed,
  stageToken,
  tableToken,
  watch,
  watchTable,
  type Identity,
} from '../sync';
/** A new id for a note or a point. */
export { randomId as newId } from '../sync';
