import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fastFolder } from './fast-folder.mjs';
import { root } from './root.mjs';

const bin = (path) => [process.execPath, join(root, 'node_modules', path)];

/** What can be checked without running the product, by name. */
export const checks = {
  'lint and types': [process.execPath, join(root, 'scripts/lint-and-types.mjs'), 'server'],
  'lint and types of the page': [process.execPath, join(root, 'scripts/lint-and-types.mjs'), 'page'],
  format: [...bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'],
};

/** Runs the checks named, two at a time; prints the output of those that fail. */
export async function runChecks(names) {
  const waiting = [...names];
  const counts = { passed: 0, failed: 0, skipped: 0, faults: [] };
  const work = async () => {
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      const started = Date.now();
      const { status, output } = await capture(checks[name]);
      counts[status === 0 ? 'passed' : 'failed'] += 1;
      console.log(`${status === 0 ? '✓' : '✗'} ${name} ${((Date.now() - started) / 1000).toFixed(1)} s`);
      if (status === 0) continue;
      console.log(output);
      counts.faults.push(`${name}: ${output.trim().split('\n').slice(0, 10).join('\n    ')}`);
    }
  };
  await Promise.all([work(), work()]);
  return counts;
}

/** Runs vitest and reads how many tests passed from its report, never from its exit code alone. */
export async function runTests(name, args) {
  const report = join(root, `node_modules/.cache/leadline/report-${name}.json`);
  mkdirSync(join(root, 'node_modules/.cache/leadline'), { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const status = await show([...bin('vitest/vitest.mjs'), 'run', ...args, ...reporters], { ...process.env, ...fastFolder() });
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, faults: [`${name}: ended with ${status} and left no report`] };
  const told = JSON.parse(readFileSync(report, 'utf8'));
  const faults = told.testResults.flatMap(faultsOf);
  if (faults.length === 0 && status !== 0) faults.push(`${name}: ended with ${status} though no test failed`);
  return {
    passed: told.numPassedTests,
    failed: faults.length,
    skipped: told.numPendingTests + (told.numTodoTests || 0),
    faults,
  };
}

/** What failed in one file of tests: the name of every test with the first lines of why, or why the file itself did not load. */
function faultsOf({ name, message, assertionResults }) {
  const file = relative(root, name);
  const tests = assertionResults.filter(({ status }) => status === 'failed');
  const first = (text) => (text ?? '').trim().split('\n').slice(0, 12).join('\n    ');
  if (tests.length === 0) return message ? [`${file}: ${first(message)}`] : [];
  return tests.map(({ fullName, failureMessages }) => `${file} > ${fullName}\n    ${first(failureMessages?.[0])}`);
}

/** Prints what failed, by name, and the closing line; sets the exit code. */
export function close(all) {
  const faults = all.flatMap((part) => part.faults);
  if (faults.length > 0) console.log(`\nWhat failed:\n${faults.map((fault) => `✗ ${fault}`).join('\n')}`);
  const sum = (key) => all.reduce((total, counts) => total + counts[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
}

function capture([command, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('close', (status) => resolve({ status, output }));
  });
}

function show([command, ...args], env) {
  return new Promise((resolve) => {
    spawn(command, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }).on('close', resolve);
  });
}
