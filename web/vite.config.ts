import react from '@vitejs/plugin-react';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { defineConfig, runnerImport, type Plugin, type Rolldown } from 'vite';

const api = 'http://127.0.0.1:8484';

/** The one page without a network, and what can be opened on it. */
const keptPages = ['/features/log/log-page.tsx', '/app/more-sheet.tsx'];

/** Writes into the service worker what it has to keep: the files the one page without a network is made of, and an edition that changes with any file. */
function listFilesForWorker(): Plugin {
  return {
    name: 'list-files-for-worker',
    enforce: 'post',
    // After the page is put together: an entry that only names other files is gone by then.
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const worker = chunks.find(({ name }) => name === 'service-worker');
        if (!worker) throw new Error('the service worker was not built');
        const needed = new Set<string>();
        const add = (file: string): void => {
          const chunk = chunks.find(({ fileName }) => fileName === file);
          if (!chunk || needed.has(file)) return;
          needed.add(file);
          for (const css of chunk.viteMetadata?.importedCss ?? []) needed.add(css);
          chunk.imports.forEach(add);
        };
        for (const { fileName, isEntry, facadeModuleId } of chunks)
          if ((isEntry && fileName !== worker.fileName) || keptPages.some((page) => facadeModuleId?.endsWith(page))) add(fileName);
        const all = Object.keys(bundle).sort();
        const files = JSON.stringify([...needed].map((file) => `/${file}`).sort());
        worker.code = worker.code
          .replace('__FILES__', files.replaceAll('"', '\\"'))
          .replace('__EDITION__', createHash('sha256').update(all.join()).digest('hex').slice(0, 16));
      },
    },
  };
}

const i18n = fileURLToPath(new URL('../packages/i18n/src', import.meta.url));

interface SplitWords {
  readonly splitWords: (words: object) => Readonly<Record<string, object>>;
}

/** `#words/en/first.json` and `#words/en/rest.json`: the words of a language in the two parts of packages/i18n/src/word-parts.ts. */
function makeWords(): Plugin {
  return {
    name: 'make-words',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('#words/') ? `\0words-${id.slice(7, -5).replace('/', '-')}` : undefined),
    async load(id) {
      const [, locale, part] = /^\0words-(\w+)-(\w+)$/.exec(id) ?? [];
      if (!locale || !part) return undefined;
      const made = await runnerImport<Record<string, object>>(`${i18n}/${locale}/index.ts`);
      const parts = await runnerImport<SplitWords>(`${i18n}/word-parts.ts`);
      for (const file of [...made.dependencies, ...parts.dependencies]) this.addWatchFile(file);
      return `export default ${JSON.stringify(parts.module.splitWords(made.module[locale]!)[part])};`;
    },
  };
}

/** Pages people open first, and what their code and the words of the language that takes most may weigh until numbers show: the limit of both is 250 kB (bench/page/main.ts measures it). */
const firstPages = [
  { page: '/features/board/board-page.tsx', most: 232_000 },
  { page: '/features/boards/board-page.tsx', most: 240_000 },
];

/** The files a page is made of: those of its module, and what they import in turn. */
function filesOfPage(bundle: Rolldown.OutputBundle, page: string): readonly string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const files = new Set<string>();
  const add = (name: string): void => {
    if (files.has(name)) return;
    files.add(name);
    chunks.find(({ fileName }) => fileName === name)?.imports.forEach(add);
  };
  for (const module of ['/web/src/main.tsx', page]) {
    const of = chunks.filter(({ moduleIds }) => moduleIds.some((id) => id.replaceAll('\\', '/').endsWith(module)));
    if (of.length === 0) throw new Error(`no file of the build holds ${module}`);
    of.forEach(({ fileName }) => add(fileName));
  }
  return [...files];
}

function weighFirstPages(bundle: Rolldown.OutputBundle, sizes: ReadonlyMap<string, number>): void {
  const words = [...sizes].filter(([name]) => /^assets\/_words-\w+-first-/.test(name)).map(([, size]) => size);
  for (const { page, most } of firstPages) {
    const weight = filesOfPage(bundle, page).reduce((sum, name) => sum + (sizes.get(name) ?? 0), Math.max(...words));
    if (weight > most) throw new Error(`${page} has grown to ${weight} bytes with all it needs, of at most ${most}: see bench/page/main.ts`);
  }
}

/** Beside every file that gets smaller by it lie its compressed forms; the server sends the one a browser takes (gzip where there is no TLS). */
function compressFiles(): Plugin {
  const compress = async (path: string): Promise<number> => {
    const text = await readFile(path);
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } };
    const smallest = await promisify(brotliCompress)(text, quality);
    await writeFile(`${path}.br`, smallest);
    await writeFile(`${path}.gz`, await promisify(gzip)(text, { level: 9 }));
    return smallest.length;
  };
  return {
    name: 'compress-files',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const sizes = await Promise.all(
        Object.keys(bundle)
          .filter((name) => /^assets\/.*\.(js|css|svg)$/.test(name))
          .map(async (name) => [name, await compress(join(dir, name))] as const),
      );
      weighFirstPages(bundle, new Map(sizes.filter(([name]) => name.endsWith('.js'))));
    },
  };
}

/** The letters all four languages share are fetched together with the code, not after it. */
function fetchLettersAtOnce(): Plugin {
  return {
    name: 'fetch-letters-at-once',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((name) => /inter-latin-wght-normal-[^/]*\.woff2$/.test(name))
          .map((name) => ({ tag: 'link', attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${name}`, crossorigin: '' } })),
    },
  };
}

export default defineConfig({
  plugins: [makeWords(), react(), listFilesForWorker(), fetchLettersAtOnce(), compressFiles()],
  // The server writes the nonce of each answer there.
  html: { cspNonce: '__nonce__' },
  server: { port: 5173, proxy: { '/api': api, '/health': api, '/shared': api } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      input: { index: 'index.html', 'service-worker': 'src/service-worker.ts' },
      output: {
        entryFileNames: ({ name }) => (name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash].js'),
        // What the first page needs in two files instead of a hundred: compressed together it takes a fifth less, and libraries stay when ours change.
        codeSplitting: {
          groups: [
            { name: 'libraries', tags: ['$initial'], test: /[\\/]node_modules[\\/]/ },
            { name: 'first', tags: ['$initial'], test: (id) => !id.includes('service-worker') },
            { name: 'chart-notes', test: /[\\/]parts[\\/]chart-notes[\\/]notes-legend\.tsx$/ },
            // What an own board adds to it until its numbers stand there, together with everything only they need.
            { name: 'board', test: /[\\/](features[\\/]boards[\\/](ask-board|board-page)|parts[\\/]widgets[\\/]widget-view)\.tsx$/ },
            { name: 'charts', test: /[\\/]ui[\\/]chart[\\/]drawn-chart\.tsx$/ },
          ],
        },
      },
    },
  },
});
