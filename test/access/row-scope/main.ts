import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runRowScope } from './run.ts';

/**
 * npm run scopes [-- --n 4000 --seed 1 --events 600 --per-seed 400 --out file]: n questions by five readers each, another company for every seed.
 * With `--out` each seed leaves a line in the file when it is through, with every difference in full; asked again, the run goes on after them.
 */
const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '4000' },
    seed: { type: 'string', default: '1' },
    events: { type: 'string', default: '600' },
    'per-seed': { type: 'string', default: '400' },
    out: { type: 'string' },
  },
});

/** What was asked of one company. */
interface Segment {
  readonly seed: number;
  readonly questions: number;
  readonly events: number;
  readonly asked: number;
  readonly seconds: number;
  readonly wrong: readonly string[];
}

const { out } = values;
const kept =
  out === undefined || !existsSync(out)
    ? []
    : readFileSync(out, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Segment);
const [total, events, most] = [values.n, values.events, values['per-seed']].map(Number) as [number, number, number];

async function runSeed(seed: number, questions: number): Promise<Segment> {
  const start = performance.now();
  const { asked, wrong } = await runRowScope({ seed, questions, events });
  const segment = { seed, questions, events, asked, seconds: Math.round((performance.now() - start) / 1000), wrong };
  if (out !== undefined) appendFileSync(out, `${JSON.stringify(segment)}\n`);
  return segment;
}

let [asked, wrong] = [0, 0];
for (let [seed, left] = [Number(values.seed), total]; left > 0; seed += 1) {
  const questions = Math.min(most, left);
  const isSame = (one: Segment): boolean => one.seed === seed && one.questions === questions && one.events === events;
  const segment = kept.find(isSame) ?? (await runSeed(seed, questions));
  left -= questions;
  asked += segment.asked;
  wrong += segment.wrong.length;
  console.log(`seed ${seed}: ${segment.asked} answers in ${segment.seconds} s; ${asked} compared so far, ${wrong} wrong`);
  for (const line of segment.wrong) console.log(line);
}
process.exitCode = wrong === 0 ? 0 : 1;
