// Everything a screen needs from the state, in one import.
export * from './access';
export * from './attendance';
export * from './clock';
export { connect, type Access } from './connect';
export * from './day';
export * from './glance';
export * from './likeness';
export * from './live';
export * from './lots';
export * from './outlook';
export * from './overrun';
export * from './polls';
export * from './said';
export * from './shown';
export * from './table';
export type * from './types';
