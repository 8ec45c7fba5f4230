// npm run dev: the server restarts and the page reloads when a source changes.
import './check-node.mjs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, viteProgram } from './bootstrap.mjs';
import { bundleOptions, serverEntries } from './bundle.mjs';
import { root } from './root.mjs';

/** Where web/vite.config.ts sends /api: not the port of `npm start`, so both can run. */
const proxied = '8484';
let server;

function restart() {
  const old = server;
  const next = () => {
    server = spawn(
      process.execPath,
      ['--enable-source-maps', '--disable-proto=delete', join(root, 'dist/server/main.js'), ...process.argv.slice(2)],
      {
        stdio: 'inherit',
        env: { ...process.env, LEADLINE_DATA: process.env.LEADLINE_DATA || join(root, 'data'), LEADLINE_PORT: proxied },
      },
    );
  };
  if (!old || old.exitCode !== null) return next();
  old.once('exit', next);
  old.kill('SIGTERM');
}

async function main() {
  await bootstrap();
  const { context } = await import('esbuild');
  const options = bundleOptions(serverEntries(), join(root, 'dist/server'));
  const restarting = { name: 'restart', setup: (build) => build.onEnd(({ errors }) => errors.length === 0 && restart()) };
  const built = await context({ ...options, plugins: [...options.plugins, restarting] });
  await built.watch();
  const page = spawn(process.execPath, [viteProgram()], { cwd: join(root, 'web'), stdio: 'inherit' });
  const stop = () => {
    page.kill();
    if (server) server.kill('SIGTERM');
    built.dispose().then(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
}

main();
