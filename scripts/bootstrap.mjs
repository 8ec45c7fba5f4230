// Makes the repository ready to run with nothing but Node: packages, the native module, the page, the server.
// What is done already is skipped.
import './check-node.mjs';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { listKpis } from './list-kpis.mjs';
import { root } from './root.mjs';

const stampFile = join(root, 'dist/.made-from.json');

/**
 * Installs and builds what is missing or older than its sources.
 * @param {{ page?: boolean }} [what] page: false leaves out the web page, which the command line does not need
 */
export async function bootstrap(what = {}) {
  install();
  if (!nativeModuleLoads()) {
    step('Preparing the SQLite module');
    npm(['rebuild', 'better-sqlite3', '--loglevel=error']);
    if (!nativeModuleLoads()) fail('The SQLite module (better-sqlite3) could not be prepared. It needs its prebuilt file or a C++ compiler.');
  }
  const shared = ['package-lock.json', 'packages'];
  if (what.page !== false) await make('web', [...shared, 'web'], buildWeb);
  await make('server', [...shared, 'server/src', 'demo/src', 'scripts/bundle.mjs', 'scripts/bootstrap.mjs'], buildServer);
}

/** The packages, and what is listed from the sources: all it takes to read the code without running it. */
export function install() {
  if (!isInstalled()) {
    step('Installing packages, about a minute the first time');
    npm(['ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  }
  listKpis();
}

/** The same in a process of its own, beside other work. Ends this one where it does not succeed. */
export function bootstrapBeside() {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [fileURLToPath(import.meta.url)], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('close', (status) => (status === 0 ? resolve() : process.exit(1)));
  });
}

/** True where every package of the lockfile lies in node_modules in its version; packages of other platforms may be absent. */
function isInstalled() {
  const hidden = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(hidden)) return false;
  const wanted = readJson(join(root, 'package-lock.json')).packages;
  const present = readJson(hidden).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/')) return true;
    return present[path] ? present[path].version === entry.version : Boolean(entry.optional || entry.devOptional);
  });
}

function nativeModuleLoads() {
  const script = "new (require('better-sqlite3'))(':memory:').close()";
  return spawnSync(process.execPath, ['-e', script], { cwd: root, stdio: 'ignore' }).status === 0;
}

async function make(name, sources, build) {
  const hash = hashOf(sources);
  const stamps = existsSync(stampFile) ? readJson(stampFile) : {};
  if (stamps[name] === hash && existsSync(join(root, 'dist', name))) return;
  await build();
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ ...stamps, [name]: hash }, null, 2));
}

async function buildWeb() {
  if (!existsSync(join(root, 'web/index.html'))) return;
  step('Building the page');
  const args = [viteProgram(), 'build', '--outDir', join(root, 'dist/web'), '--emptyOutDir', '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, args, { cwd: join(root, 'web'), stdio: 'inherit' });
  if (status !== 0) fail('The page could not be built.');
}

async function buildServer() {
  const { bundle, serverEntries } = await import('./bundle.mjs');
  const entries = serverEntries();
  if (Object.keys(entries).length === 0) return;
  step('Building the server');
  await bundle(entries, join(root, 'dist/server'));
}

/** The page's builder, wherever npm has put it. */
export function viteProgram() {
  return join(dirname(createRequire(join(root, 'web/package.json')).resolve('vite/package.json')), 'bin/vite.js');
}

function hashOf(paths) {
  const hash = createHash('sha256').update(process.versions.modules);
  for (const path of paths) addTo(hash, join(root, path));
  return hash.digest('hex');
}

function addTo(hash, path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) {
    hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (name !== 'node_modules' && !name.includes('.test.')) addTo(hash, join(path, name));
  }
}

function npm(args) {
  const own = process.env.npm_execpath;
  const [command, first, shell] = own && own.endsWith('.js') ? [process.execPath, [own], false] : ['npm', [], process.platform === 'win32'];
  const { status, error } = spawnSync(command, [...first, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell });
  if (status !== 0) fail(`npm ${args[0]} did not succeed${error ? `: ${error.message}` : ''}.`);
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}

function step(text) {
  console.error(`· ${text}`);
}

function fail(text) {
  console.error(text);
  process.exit(1);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) bootstrap();
