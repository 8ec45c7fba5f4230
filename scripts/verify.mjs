// npm run verify: what to run before a commit. No server, no browser, no database.
import './check-node.mjs';
import { checks, close, runChecks, runTests } from './checks.mjs';

async function main() {
  const counts = await runChecks(Object.keys(checks));
  close([counts, await runTests('verify', ['packages', 'test/architecture', 'test/i18n'])]);
}

main();
