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

/** A headless Chromium; the caller closes it. */
export async function launchBrowser(searchPath?: string): Promise<Browser> {
  const { path, environment } = await findChromium(searchPath);
  const packaged = Object.keys(environment).length > 0;
  const env = { ...(process.env as Record<string, string>), ...environment };
  return chromium.launch({ executablePath: path, args: packaged ? [...quiet, '--no-zygote'] : quiet, env });
}
