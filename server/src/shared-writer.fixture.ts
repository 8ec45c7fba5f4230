import { openTestApp } from '#server/test-app.fixture.ts';

/** A server on a database that tests kill: says so once it is the one that applies. */
const [url, folder] = process.argv.slice(2);
const app = await openTestApp({ LEADLINE_DATABASE_URL: url! }, folder!);
await app.ctx.applier.rebuild();
process.stdout.write('ready\n');
setInterval(() => undefined, 1_000);
