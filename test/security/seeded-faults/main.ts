import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyTree } from './copy-tree.ts';
import { seededFaults, type SeededFault } from './faults.ts';

/** npm run seeded-faults [-- --class 7]: makes the product wrong in one line after the other, in a copy, and expects a test to find each. */
const { values } = parseArgs({ options: { class: { type: 'string', multiple: true } } });
const chosen = seededFaults.filter((fault) => values.class?.includes(String(fault.class)) ?? true);

interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

function runTest(copy: string, { test, name }: SeededFault): Outcome {
  const report = join(copy, 'seeded-fault.json');
  rmSync(report, { force: true });
  const pattern = name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const args = ['node_modules/vitest/vitest.mjs', 'run', test, '-t', pattern, '--reporter=json', `--outputFile=${report}`];
  spawnSync(process.execPath, args, { cwd: copy, stdio: 'ignore' });
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<'numPassedTests' | 'numFailedTests', number>;
  return { passed: numPassedTests, failed: numFailedTests };
}

/** @returns what is amiss, or null where the fault was found */
function tryFault(copy: string, fault: SeededFault): string | null {
  const file = join(copy, fault.file);
  const text = readFileSync(file, 'utf8');
  if (text.split(fault.right).length !== 2) return 'the line to make wrong does not stand once in the file';
  const sound = runTest(copy, fault);
  if (sound.passed === 0 || sound.failed > 0) return `without the fault ${sound.passed} tests pass and ${sound.failed} fail`;
  writeFileSync(
    file,
    text.replace(fault.right, () => fault.wrong),
  );
  const { passed, failed } = runTest(copy, fault);
  writeFileSync(file, text);
  return failed > 0 ? null : `not found: ${passed} tests pass`;
}

const copy = copyTree(process.cwd());
let missed = 0;
try {
  for (const fault of chosen) {
    const start = performance.now();
    const amiss = tryFault(copy, fault);
    if (amiss !== null) missed += 1;
    console.log(`class ${fault.class}, ${fault.file}: ${amiss ?? 'found'} (${Math.round((performance.now() - start) / 1000)} s)`);
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`${chosen.length - missed} of ${chosen.length} seeded faults found`);
process.exitCode = missed === 0 ? 0 : 1;
