// npm test: everything. node scripts/test.mjs checks|unit|e2e [filter of test files…]: a part of it.
import './check-node.mjs';
import { bootstrap } from './bootstrap.mjs';
import { checks, close, runChecks, runTests } from './checks.mjs';

const parts = {
  checks: () => runChecks(Object.keys(checks)),
  unit: (filter) => runTests('unit', filter),
  e2e: (filter) => runTests('e2e', ['--config', 'vitest.e2e.config.ts', ...filter]),
};

async function main([part, ...filter]) {
  if (part && !Object.hasOwn(parts, part)) {
    console.error(`There is no part "${part}": ${Object.keys(parts).join(', ')}.`);
    process.exit(2);
  }
  await bootstrap();
  const all = [];
  for (const name of part ? [part] : Object.keys(parts)) all.push(await parts[name](filter));
  close(all);
}

main(process.argv.slice(2));
