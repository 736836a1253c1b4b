// Everything a screen needs from the state, in one import.
export * from './clock';
export * from './day';
export * from './live';
export * from './table';
export type * from './types';
