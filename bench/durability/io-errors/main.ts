import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { layoutOf } from '../../../server/src/folder/layout.ts';
import { buildProgram } from '../build-program.ts';
import { checkState } from '../power-loss/check-state.ts';
import type { Told } from '../power-loss/promises.ts';
import { tryReadOnly } from './read-only.ts';

/**
 * npm run ioerrors -- --n 60: the product at work while the n-th write, or the n-th sync, of one of its files fails with EIO, once or from then on.
 * Afterwards, on a disk that works again, everything confirmed must be there, and every refusal must have had a name.
 */
const { values } = parseArgs({ options: { n: { type: 'string', default: '60' }, keep: { type: 'boolean', default: false } } });
const count = Math.max(1, Number(values.n));
const started = performance.now();
const parent = mkdtempSync(join(tmpdir(), 'leadline-io-'));
const faults: string[] = [];
const tally = { runs: 0, hit: 0, confirmed: 0, refused: new Map<string, number>() };
const strace = ['/usr/bin/strace', '/bin/strace', '/usr/local/bin/strace'].find(existsSync);

const writes = 'write,pwrite64';
const syncs = 'fsync,fdatasync';

interface Place {
  readonly name: string;
  readonly calls: string;
  readonly path: string | undefined;
}

/** What fails: writing or syncing a file, or any sync, which takes uploads and folders in. */
function placesOf(data: string): readonly Place[] {
  const { inbox, control, facts, keys } = layoutOf(data);
  const files = [`${inbox}-wal`, inbox, control, `${control}-journal`, facts, `${facts}.wal`, `${keys}-wal`, keys];
  const ofFiles = files.flatMap((path) => [writes, syncs].map((calls) => ({ name: path.slice(data.length + 1), calls, path })));
  return [...ofFiles, { name: 'any file', calls: syncs, path: undefined }];
}

async function tryOne(program: string, index: number): Promise<void> {
  const data = join(parent, 'data');
  const promises = join(parent, 'promises');
  rmSync(data, { recursive: true, force: true });
  writeFileSync(promises, '');
  const places = placesOf(data);
  const place = places[index % places.length]!;
  const turn = Math.floor(index / places.length);
  const when = `${1 + turn * 3}${turn % 2 === 0 ? '' : '+'}`;
  const what = `${place.calls === syncs ? 'syncing' : 'writing'} ${place.name} fails at ${when}`;
  const log = join(parent, 'trace');
  const options = ['-f', '-o', log, '-e', `trace=${place.calls}`, '-e', `inject=${place.calls}:error=EIO:when=${when}`, '-e', 'signal=none'];
  const path = place.path === undefined ? [] : ['-P', place.path];
  const done = spawnSync(strace!, [...options, ...path, process.execPath, program, data, promises, '8', 'tolerant'], {
    encoding: 'utf8',
    timeout: 120_000,
  });
  if (done.status !== 0) faults.push(`${what}: the product ended with ${done.status ?? done.signal}: ${done.stderr.slice(-300)}`);
  if (readFileSync(log, 'utf8').includes('INJECTED')) tally.hit += 1;
  const told = readFileSync(promises, 'utf8')
    .split('\n')
    .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Told]));
  for (const one of told) {
    if (one.kind === 'refused') {
      tally.refused.set(one.code, (tally.refused.get(one.code) ?? 0) + 1);
      if (one.code === 'http.internal' || one.code.startsWith('unnamed')) faults.push(`${what}: refused without a name: ${one.code}`);
    } else if (one.kind !== 'asked') tally.confirmed += 1;
  }
  rmSync(layoutOf(data).lock, { force: true });
  if (existsSync(data)) faults.push(...(await checkState(data, told, true)).map((fault) => `${what}: ${fault}`));
  tally.runs += 1;
}

try {
  if (strace === undefined) throw new Error('strace is not installed: no errors can be injected, and nothing is proven');
  const program = buildProgram('bench/durability/power-loss/workload.ts');
  for (let index = 0; index < count && faults.length < 20; index += 1) {
    await tryOne(program.file, index);
    process.stderr.write(`\r${index + 1} of ${count} failing disks, ${faults.length} faults `);
  }
  program.remove();
  if (tally.hit === 0) faults.push('no error was injected: strace may not be permitted here');
  faults.push(...(await tryReadOnly()));
} catch (error) {
  faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
}
process.stderr.write('\n');
for (const fault of faults) console.error(fault);
const refused = [...tally.refused].map(([code, n]) => `${code} ${n}`).join(', ');
console.log(
  `${tally.runs} runs on a failing disk (${tally.hit} met the error) and one read-only in ${Math.round((performance.now() - started) / 1000)} s: ${tally.confirmed} deeds confirmed and there, refused: ${refused || 'none'}; ${faults.length} faults`,
);
if (!values.keep) rmSync(parent, { recursive: true, force: true });
process.exit(faults.length === 0 && tally.runs > 0 ? 0 : 1);
