import { setEnvironmentData } from 'node:worker_threads';
import { runCommand } from '../../../server/src/cli/run-command.ts';
import { failpointKey } from '../../../server/src/failpoint.ts';

/** The server as `npm start` runs it, ended at a named point: serve.js <name>:<time> …; `-` for none. */
const [armed = '-', ...args] = process.argv.slice(2);
const [name, at] = armed.split(':');
if (armed !== '-') setEnvironmentData(failpointKey, { name, at: Number(at ?? 1) });
process.exitCode = await runCommand(['serve', ...args], { out: process.stdout, error: process.stderr });
