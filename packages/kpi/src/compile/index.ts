export { compileQueries } from '../answer/compile-queries.ts';
