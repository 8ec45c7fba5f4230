import { isAbsolute } from 'node:path';

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

/**
 * Bundles TypeScript entries for Node.
 * @param {Record<string, string>} entries output name (without extension) → source file
 * @param {string} folder where the outputs go
 * @param {string} [extension] of the outputs
 */
export async function bundle(entries, folder, extension = '.js') {
  const { build } = await import('esbuild');
  await build({
    entryPoints: entries,
    outdir: folder,
    outExtension: { '.js': extension },
    bundle: true,
    splitting: false,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    sourcemap: 'linked',
    logLevel: 'warning',
    plugins: [registryPackagesOutside],
  });
}
