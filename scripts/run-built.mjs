import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * Runs a built program with the arguments given, in the folder the person called from, and ends as it ends.
 * The data folder is the repository's unless another is named.
 * @param {string} path inside the repository
 * @param {readonly string[]} args
 */
export function runBuilt(path, args) {
  const program = join(root, path);
  if (!existsSync(program)) {
    console.error(`${path} was not built.`);
    process.exit(1);
  }
  const child = spawn(process.execPath, ['--enable-source-maps', '--disable-proto=delete', program, ...args], {
    stdio: 'inherit',
    cwd: process.env.INIT_CWD || process.cwd(),
    env: { ...process.env, LEADLINE_DATA: process.env.LEADLINE_DATA || join(root, 'data') },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code === null ? (signal === 'SIGINT' ? 130 : 1) : code));
}
