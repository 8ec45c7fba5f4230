import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macPaths = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium'];

export interface ChromiumBinary {
  readonly path: string;
  /** Set for the packaged binary: where its own libraries and fonts are. */
  readonly environment: Readonly<Record<string, string>>;
}

/** A Chromium that starts: the system's, else the one packaged in `@sparticuz/chromium` with its libraries. */
export async function findChromium(searchPath = process.env['PATH'] ?? ''): Promise<ChromiumBinary> {
  const candidates = searchPath
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  for (const path of process.platform === 'darwin' ? [...candidates, ...macPaths] : candidates) {
    if (existsSync(path) && (await starts(path, {}))) return { path, environment: {} };
  }
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Chromium found: install Chromium or Google Chrome to run the browser tests');
  return packagedChromium();
}

function starts(path: string, environment: Readonly<Record<string, string>>): Promise<boolean> {
  return run(path, ['--version', '--no-sandbox'], { env: { ...process.env, ...environment }, timeout: 20_000 }).then(
    () => true,
    () => false,
  );
}

async function packagedChromium(): Promise<ChromiumBinary> {
  const home = packageHome();
  const folder = join(dirname(dirname(home)), '.cache/leadline/chromium');
  if (!existsSync(folder)) await unpack(home, folder);
  await writeFile(join(folder, 'fonts.conf'), fontsConfiguration(folder));
  const environment = { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const path = join(folder, 'chromium');
  if (!(await starts(path, environment))) throw new Error(`the packaged Chromium does not start: ${path}`);
  return { path, environment };
}

function packageHome(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return dirname(dirname(dirname(entry)));
}

/** The package unpacks into the temporary folder, told what machine to prepare for by variables: so it runs apart. */
async function unpack(home: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const work = await mkdtemp(`${folder}-`);
  const script = `import c from ${JSON.stringify(join(home, 'build/esm/index.js'))}; console.log(await c.executablePath());`;
  const env = { ...process.env, TMPDIR: work, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  await run(process.execPath, ['--input-type=module', '-e', script], { env });
  await rename(work, folder).catch(() => rm(work, { recursive: true, force: true }));
}

function fontsConfiguration(folder: string): string {
  const folders = [join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'].map((path) => `<dir>${path}</dir>`).join('');
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`;
}
