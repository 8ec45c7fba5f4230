// node scripts/run.mjs bench/targets/main.ts [--people 500]: the grid of targets at its full size, in a real browser over the built product.
import { cpus, loadavg } from 'node:os';
import { launchBrowser } from '../../test/support/browser.ts';
import { startServer } from '../../test/support/running-server.ts';
import { measureGrid, openGrid, sendPeople } from './measure-grid.ts';

const at = process.argv.indexOf('--people');
const people = at < 0 ? 500 : Number(process.argv[at + 1]);
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}, Node ${process.version}`);

const server = await startServer({ isEmpty: true, environment: { LEADLINE_NOW: '2026-06-15T10:00:00Z' } });
const browser = await launchBrowser();
try {
  await sendPeople(server, people);
  const page = await openGrid(browser, server);
  for (const [name, plus] of [
    ['first', 0],
    ['revised', 7],
  ] as const) {
    const { cells, pastedMs, savedMs, requestMs, framesPerSecond, longestFrameMs } = await measureGrid(page, people, plus);
    const rounded = (ms: number): string => `${Math.round(ms)} ms`;
    console.log(
      `${name}: ${cells} cells pasted in ${rounded(pastedMs)} (bar 1000), saved in ${rounded(savedMs)} (request ${rounded(requestMs)}, bar 3000), scrolled at ${framesPerSecond.toFixed(0)} frames a second (bar 50), longest ${rounded(longestFrameMs)}`,
    );
  }
} finally {
  await browser.close();
  await server.stop();
}
