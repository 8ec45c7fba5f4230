import { parseArgs } from 'node:util';
import { runFormulas } from './run-formulas.ts';

/**
 * npm run formulas -- [--n <count>] [--seed <n>] [--together <n>] [--postgres <every nth batch, 0: none>]
 * Writes formulas by chance, reads, checks and writes them again, asks the database for them and works them out by hand; damages as
 * many and sees that none escapes the grammar. Exit codes: 0 green, 1 red.
 */
const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    together: { type: 'string', default: '500' },
    postgres: { type: 'string', default: '5' },
  },
});
const started = process.hrtime.bigint();
const result = await runFormulas({
  count: Number(values.n),
  seed: Number(values.seed),
  together: Number(values.together),
  postgresEvery: Number(values.postgres),
  tell: (line) => console.log(line),
});
const seconds = Number((process.hrtime.bigint() - started) / 1_000_000_000n);
const { faults, ...figures } = result;
console.log(JSON.stringify({ ...figures, seconds, faults: faults.length }));
for (const fault of faults.slice(0, 10)) console.log(`RED  ${fault.slice(0, 1500)}`);
process.exit(faults.length > 0 ? 1 : 0);
