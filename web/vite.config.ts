import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = 'http://127.0.0.1:8484';

export default defineConfig({
  plugins: [react()],
  // The server writes the nonce of each answer there.
  html: { cspNonce: '__nonce__' },
  server: { port: 5173, proxy: { '/api': api, '/health': api } },
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 900 },
});
