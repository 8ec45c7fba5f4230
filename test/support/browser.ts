import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--no-pings',
];

let shared: Promise<Browser> | undefined;

/**
 * A headless Chromium; the caller closes it. Files of browser tests that follow each other in one process have the same one:
 * closing it closes what the file has opened, so that the next one finds nothing of it.
 */
export async function launchBrowser(searchPath?: string): Promise<Browser> {
  if (searchPath !== undefined || process.env['LEADLINE_TEST_DEMO'] === undefined) return startBrowser(searchPath);
  if (!(await shared?.catch(() => undefined))?.isConnected()) shared = startBrowser();
  return lent(await shared!);
}

function lent(browser: Browser): Browser {
  const close = async (): Promise<void> => void (await Promise.all(browser.contexts().map((context) => context.close())));
  return new Proxy(browser, {
    get: (target, name) => {
      const part: unknown = name === 'close' ? close : Reflect.get(target, name);
      return typeof part === 'function' ? (part.bind(target) as unknown) : part;
    },
  });
}

async function startBrowser(searchPath?: string): Promise<Browser> {
  const { path, environment } = await findChromium(searchPath);
  const packaged = Object.keys(environment).length > 0;
  const env = { ...(process.env as Record<string, string>), ...environment };
  return chromium.launch({ executablePath: path, args: packaged ? [...quiet, '--no-zygote'] : quiet, env });
}
