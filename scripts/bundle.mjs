import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { listKpis } from './list-kpis.mjs';
import { root } from './root.mjs';

/** Everything from the registry stays outside the bundle; the workspaces, which are TypeScript source, go into it. */
const registryPackagesOutside = {
  name: 'registry-packages-outside',
  setup(build) {
    build.onResolve({ filter: /^[^.#/]/ }, ({ path, kind }) => {
      if (kind === 'entry-point' || isAbsolute(path) || path.startsWith('@leadline/')) return undefined;
      return { path, external: true };
    });
  },
};

/** The programs of the server, by the name of their bundle in dist/server. The files of the workers must lie beside them. */
export function serverEntries() {
  const all = {
    main: 'server/src/main.ts',
    cli: 'server/src/cli/main.ts',
    'inbox-worker': 'server/src/inbox/inbox-worker.ts',
    'stretch-worker': 'server/src/audit/stretch-worker.ts',
  };
  const present = Object.entries(all).filter(([, path]) => existsSync(join(root, path)));
  return Object.fromEntries(present.map(([name, path]) => [name, join(root, path)]));
}

/**
 * @param {Record<string, string>} entries name of the output (without extension) → source file
 * @param {string} folder where the outputs go
 * @param {string} [extension] of the outputs
 */
export function bundleOptions(entries, folder, extension = '.js') {
  return {
    entryPoints: entries,
    outdir: folder,
    outExtension: { '.js': extension },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    sourcemap: 'linked',
    logLevel: 'warning',
    plugins: [registryPackagesOutside],
  };
}

/** Bundles TypeScript entries for Node; the parameters are those of bundleOptions. */
export async function bundle(entries, folder, extension) {
  listKpis();
  const { build } = await import('esbuild');
  await build(bundleOptions(entries, folder, extension));
}
