import { LeadlineError } from '@leadline/contract';
import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { layoutOf } from '../../../server/src/folder/layout.ts';
import { examineFolder } from '../../../server/src/upkeep/examine-folder.ts';
import { buildProgram } from '../build-program.ts';
import { openProduct } from '../open-product.ts';

/** npm run opener: every way to open a data folder a second time is refused by name, and the first goes on. */
const started = performance.now();
const parent = mkdtempSync(join(tmpdir(), 'leadline-opener-'));
const data = join(parent, 'data');
const layout = layoutOf(data);
const program = buildProgram('bench/durability/second-opener/open-once.ts');

const code = (error: unknown): string => (error instanceof LeadlineError ? error.code : `unnamed: ${String(error)}`);
const here = (folder: string): Promise<string> => openProduct(folder).then(() => 'opened', code);
const elsewhere = (folder: string, ...wrap: string[]): string => {
  const [command, ...args] = [...wrap, process.execPath, program.file, folder];
  const { stdout, stderr } = spawnSync(command!, args, { encoding: 'utf8' });
  return stdout.trim() || `unnamed: ${stderr.slice(0, 300)}`;
};
const inThread = async (): Promise<string> => {
  const worker = new Worker(program.file, { workerData: data });
  const [told] = (await once(worker, 'message')) as [string];
  await worker.terminate();
  return told;
};
/** Another folder whose databases are the same files. */
const linked = (): string => {
  const other = join(parent, 'linked');
  mkdirSync(other, { recursive: true });
  for (const name of readdirSync(data))
    if (!/^(lock|server\.json)$/.test(name) && statSync(join(data, name)).isFile()) linkSync(join(data, name), join(other, name));
  return other;
};
const symbolic = (): string => {
  const other = join(parent, 'symbolic');
  symlinkSync(data, other);
  return other;
};
/** Closing any descriptor of a file drops the locks this process has on it. */
const closeDescriptors = (): void => {
  for (const path of [layout.facts, layout.inbox, layout.control, layout.keys]) closeSync(openSync(path, 'r'));
  readFileSync(layout.facts);
};
const withoutLock = <T>(work: () => T, replace?: () => void): T => {
  const aside = join(parent, 'lock');
  renameSync(layout.lock, aside);
  try {
    replace?.();
    return work();
  } finally {
    rmSync(layout.lock, { force: true });
    renameSync(aside, layout.lock);
  }
};
const junk = (): void => {
  writeFileSync(layout.lock, 'junk');
  utimesSync(layout.lock, new Date(0), new Date(0));
};
const bound = (): string => {
  const other = join(parent, 'bound');
  mkdirSync(other);
  execFileSync('mount', ['--bind', data, other], { stdio: 'pipe' });
  try {
    return elsewhere(other);
  } finally {
    execFileSync('umount', [other]);
  }
};

const ways: Readonly<Record<string, () => Promise<string> | string>> = {
  'the same process': () => here(data),
  'the same process, by another spelling': () => here(`${data}/../data/.`),
  'the same process, through a symbolic link': () => here(symbolic()),
  'a thread of the same process': inThread,
  'another process': () => elsewhere(data),
  'another process, through a symbolic link': () => elsewhere(join(parent, 'symbolic')),
  'another process, in a folder of hard links': () => elsewhere(linked()),
  'another process, in a bound folder': bound,
  'another process, where pids mean something else': () => elsewhere(data, 'unshare', '--pid', '--fork', '--uts'),
  'another process, without the lock file': () => withoutLock(() => elsewhere(data)),
  'another process, with junk in the lock file': () => withoutLock(() => elsewhere(data), junk),
  'leadline doctor': () => examineFolder(data, { now: () => new Date() }).then(() => 'opened', code),
  'another process, after descriptors were closed': () => {
    closeDescriptors();
    return elsewhere(data);
  },
};

const faults: string[] = [];
const first = await openProduct(data);
let refused = 0;
for (const [way, open] of Object.entries(ways)) {
  const told = await Promise.resolve(open()).catch((error: unknown) => `unnamed: ${String(error)}`);
  if (told === 'folder.in_use') refused += 1;
  else faults.push(`${way}: ${told}`);
}
const { seq } = await first.ctx.applier.submit({
  kind: 'items',
  items: [{ entity: 'account', op: 'put', source: 's', externalId: 'a', version: 0, values: { name: 'A' } }],
});
await first.ctx.applier.until(seq);
await first.close();
if (elsewhere(data) !== 'opened') faults.push('it does not open once it is closed');
program.remove();
rmSync(parent, { recursive: true, force: true });
for (const fault of faults) console.error(fault);
console.log(
  `${refused} of ${Object.keys(ways).length} ways to open a folder twice refused in ${Math.round((performance.now() - started) / 1000)} s; ${faults.length} faults`,
);
process.exit(faults.length === 0 ? 0 : 1);
