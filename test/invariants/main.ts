import { parseArgs } from 'node:util';
import { openBench } from './bench.ts';
import { breakages } from './breakages.ts';
import { product } from './product.ts';
import { checks } from './run-checks.ts';

/**
 * npm run invariants -- [--break <1…5>] [--check <1…5>] [--seed <n>] [--worlds <n>] [--dimensions <n>]
 * Checks the five invariants for every KPI × every dimension (or so many of each) on made-up companies on DuckDB and PostgreSQL. With --break that invariant is broken in a copy, and
 * only it is checked: the run must end red. Exit codes: 0 green, 1 red, 2 wrong usage,
 * 3 could not be checked.
 */
const { values } = parseArgs({
  options: {
    break: { type: 'string' },
    seed: { type: 'string', default: '1' },
    worlds: { type: 'string', default: '1' },
    dimensions: { type: 'string' },
    check: { type: 'string' },
  },
});
const broken = values.break === undefined ? undefined : breakages.get(Number(values.break));
if (values.break !== undefined && !broken) {
  console.error(`--break takes ${[...breakages.keys()].join(', ')}`);
  process.exit(2);
}
if (broken) console.log(`Broken on purpose in a copy: ${broken.how}.`);
const only = values.break ?? values.check;
const chosen = checks.filter(({ number }) => only === undefined || number === Number(only));
const dimensionsEach = Number(values.dimensions ?? (broken ? 2 : Infinity));

async function checkCompany(seed: number): Promise<boolean> {
  const bench = await openBench(seed, dimensionsEach);
  console.log(`Company ${seed}: ${bench.asked.length} KPIs × dimensions.`);
  let isRed = false;
  for (const check of chosen) {
    const faults = await check.run(bench, broken?.product ?? product);
    isRed ||= faults.length > 0;
    console.log(
      `  ${faults.length === 0 ? 'green' : 'RED  '}  ${check.number}. ${check.says}${faults.length === 0 ? '' : `: ${faults.length} faults`}`,
    );
    for (const fault of faults.slice(0, 3)) console.log(`           ${fault.slice(0, 400)}`);
  }
  await bench.close();
  return isRed;
}

const first = Number(values.seed);
let isRed = false;
try {
  for (let seed = first; seed < first + Number(values.worlds); seed += 1) isRed = (await checkCompany(seed)) || isRed;
} catch (error) {
  console.error(error);
  process.exit(3);
}
process.exit(isRed ? 1 : 0);
