import { z } from 'zod';

// Pages may make no code of text; the library would try once, and the browser would report it.
if ('document' in globalThis) z.config({ jitless: true });
