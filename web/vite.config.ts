import react from '@vitejs/plugin-react';
import { createHash } from 'node:crypto';
import { defineConfig, type Plugin } from 'vite';

const api = 'http://127.0.0.1:8484';

/** Writes into the service worker what it has to keep: the files the one page without a network is made of, and an edition that changes with any file. */
function listFilesForWorker(): Plugin {
  return {
    name: 'list-files-for-worker',
    generateBundle(_, bundle) {
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
        if ((isEntry && fileName !== worker.fileName) || facadeModuleId?.endsWith('/features/log/log-page.tsx')) add(fileName);
      const all = Object.keys(bundle).sort();
      const files = JSON.stringify([...needed].map((file) => `/${file}`).sort());
      worker.code = worker.code
        .replace('__FILES__', files.replaceAll('"', '\\"'))
        .replace('__EDITION__', createHash('sha256').update(all.join()).digest('hex').slice(0, 16));
    },
  };
}

export default defineConfig({
  plugins: [react(), listFilesForWorker()],
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
      output: { entryFileNames: ({ name }) => (name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash].js') },
    },
  },
});
