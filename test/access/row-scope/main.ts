import { parseArgs } from 'node:util';
import { runRowScope } from './run.ts';

/** npm run scopes [-- --n 4000 --seed 1 --events 600]: n questions by five readers each */
const { values } = parseArgs({
  options: { n: { type: 'string', default: '4000' }, seed: { type: 'string', default: '1' }, events: { type: 'string', default: '600' } },
});
const start = performance.now();
const total = Number(values.n);
let asked = 0;
const wrong: string[] = [];
for (let seed = Number(values.seed); asked < total * 5; seed += 1) {
  const found = await runRowScope({ seed, questions: Math.min(200, total - asked / 5), events: Number(values.events) });
  asked += found.asked;
  wrong.push(...found.wrong);
  console.log(`${asked} answers compared, ${wrong.length} wrong, ${Math.round((performance.now() - start) / 1000)} s`);
}
for (const line of wrong.slice(0, 20)) console.log(line);
process.exitCode = wrong.length === 0 ? 0 : 1;
