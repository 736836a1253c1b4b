// The sync library in one import: what the state needs of it.
export { Client, type Observer, type Status } from './client';
export * from './facilitator';
export * from './identity';
export { recover } from './journal';
export * from './pictures';
export type { Body, Settled } from './outbox';
export { randomId } from './random';
export type { Collection, Place } from './replica';
export { browser, dialAhead } from './socket';
export { deviceStore } from './storage';
