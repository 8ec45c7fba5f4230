export * from './error.ts';
export * from './organization.ts';
export * from './query.ts';
