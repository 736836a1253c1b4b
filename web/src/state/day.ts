// The day in one import: the programme, plenary's queue, the next step and the truth about the time.
export * from './programme';
export * from './queue';
export * from './step';
export * from './times';
