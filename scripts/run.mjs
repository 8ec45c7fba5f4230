// Runs a TypeScript file of the repository, in the repository's folder: node scripts/run.mjs path/to/file.ts [arguments…]
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { bundle } from './bundle.mjs';
import { root } from './root.mjs';

const [entry, ...args] = process.argv.slice(2);
if (!entry) {
  console.error('usage: node scripts/run.mjs <file.ts> [arguments…]');
  process.exit(2);
}
const source = resolve(root, entry);
const folder = join(root, 'node_modules/.cache/leadline/run', `${basename(source, '.ts')}-${process.pid}`);
await bundle({ entry: source }, folder, '.mjs');
const child = spawn(process.execPath, ['--enable-source-maps', join(folder, 'entry.mjs'), ...args], { stdio: 'inherit', cwd: root });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
