// npm test: everything. node scripts/test.mjs checks|unit|e2e [filter of test files…]: a part of it.
import './check-node.mjs';
import { bootstrapBeside, install } from './bootstrap.mjs';
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
  install();
  const names = part ? [part] : Object.keys(parts);
  const made = names.every((name) => name === 'checks') ? undefined : bootstrapBeside();
  const all = [];
  for (const name of names) {
    if (name !== 'checks') await made;
    all.push(await parts[name](filter));
  }
  close(all);
}

main(process.argv.slice(2));
