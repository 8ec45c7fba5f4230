// node scripts/run.mjs bench/page/main.ts [--data <folder>] [--shots <folder>] [--widths …] [--locales …] [--boards home,…]: what a browser loads until numbers show, and how much moves meanwhile, over the built product (`npm start` builds).
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../../test/support/browser.ts';
import { startServer } from '../../test/support/running-server.ts';
import { untilLoaded } from '../../test/support/shared-demo.ts';
import { lookAround } from '../../test/support/sign-in.ts';
import { openBoard, openReadyBoards, type Opened } from './open-board.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    shots: { type: 'string' },
    widths: { type: 'string', default: '390,1000,1440' },
    locales: { type: 'string', default: 'en,vi,hu,ru' },
    boards: { type: 'string' },
  },
});
const locales = values.locales.split(',');
const limits = { script: 250_000, charts: 220_000, shift: 0.02 };
const data = values.data ?? mkdtempSync(join(tmpdir(), 'leadline-page-'));
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, load ${loadavg()[0]!.toFixed(1)}, Node ${process.version}`);

const server = await startServer({ dataFolder: data, environment: { LEADLINE_NOW: '2026-11-20T15:00:00+01:00' } });
const browser = await launchBrowser();
const faults: string[] = [];
const kilo = (bytes: number): string => (bytes / 1000).toFixed(1);

function judge(locale: string, width: number, board: string, { script, charts, shift, moved }: Opened): void {
  const line = `${locale} ${width} px ${board}: ${kilo(script)} kB until numbers show, ${kilo(charts)} kB of charts, shift ${shift.toFixed(3)}`;
  const isOver = script > limits.script || charts > limits.charts || shift > limits.shift;
  if (isOver) faults.push(line);
  console.log(`${isOver ? '✗' : ' '} ${line}${shift > 0.005 ? ` (${moved.join('; ')})` : ''}`);
}

try {
  await untilLoaded(server);
  const context = await browser.newContext();
  await lookAround(context, server);
  const boards = await openReadyBoards(context, server.address);
  const cookies = await context.cookies();
  for (const locale of locales)
    for (const width of values.widths.split(',').map(Number))
      for (const [name, path] of boards.filter(([id]) => values.boards?.split(',').includes(id) ?? true)) {
        // Nothing is in the cache of a new one.
        const fresh = await browser.newContext({ viewport: { width, height: width < 500 ? 844 : 900 }, locale });
        await fresh.addCookies(cookies);
        const shot = values.shots === undefined ? undefined : join(values.shots, `${locale}-${width}-${name}.png`);
        judge(locale, width, name, await openBoard(fresh, `${server.address}${path}`, shot));
        await fresh.close();
      }
} finally {
  await browser.close();
  await server.stop();
  if (values.data === undefined) rmSync(data, { recursive: true, force: true });
}
if (faults.length > 0) {
  console.error(`${faults.length} over the limits of ${kilo(limits.script)} kB, ${kilo(limits.charts)} kB and ${limits.shift}`);
  process.exitCode = 1;
}
