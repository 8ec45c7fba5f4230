import { runCommand } from '#server/cli/run-command.ts';

/** `npm start`: the command `serve` with the arguments given. */
process.exitCode = await runCommand(['serve', ...process.argv.slice(2)], { out: process.stdout, error: process.stderr });
