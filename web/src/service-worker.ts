/**
 * Opens the one page that works without a network (docs/decisions/0020). It keeps files of the product alone: the page, which says nothing of
 * anybody, and files with a hash in their name. What the API answers never passes through here.
 */
interface WorkerScope {
  readonly location: Location;
  readonly skipWaiting: () => Promise<void>;
  readonly clients: { readonly claim: () => Promise<void> };
  readonly addEventListener: <K extends keyof WorkerEvents>(name: K, listener: (event: WorkerEvents[K]) => void) => void;
}
interface WorkerEvents {
  readonly install: Lasting;
  readonly activate: Lasting;
  readonly message: Lasting & { readonly data: unknown };
  readonly fetch: Lasting & { readonly request: Request; readonly respondWith: (answer: Promise<Response>) => void };
}
interface Lasting {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

const worker = globalThis as unknown as WorkerScope;
/** The build writes both. */
const edition = 'leadline-__EDITION__';
const files = JSON.parse('__FILES__') as readonly string[];
const page = '/log';
/** They lead to the page while nobody answers. */
const doors: ReadonlySet<string> = new Set(['/', '/today']);

worker.addEventListener('install', (event) => event.waitUntil(keepAll()));
worker.addEventListener('activate', (event) => event.waitUntil(tidy()));
worker.addEventListener('message', (event) => {
  if (Array.isArray(event.data)) event.waitUntil(keepLoaded(event.data));
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== worker.location.origin) return;
  if (request.mode === 'navigate') {
    if (pathname === page || doors.has(pathname)) event.respondWith(openPage(request, pathname));
  } else if (isFile(pathname)) event.respondWith(readFile(request));
});

const isFile = (pathname: string): boolean => pathname.startsWith('/assets/') || pathname === '/mark.svg' || pathname === '/manifest.webmanifest';

async function keepAll(): Promise<void> {
  const kept = await caches.open(edition);
  await kept.addAll([...files, '/mark.svg', '/manifest.webmanifest', page].map((file) => new Request(file, { cache: 'reload' })));
  await worker.skipWaiting();
}

async function tidy(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith('leadline-') && name !== edition) await caches.delete(name);
  await worker.clients.claim();
}

/** Files a page had loaded before it was looked after: its language, its letters. */
async function keepLoaded(addresses: readonly unknown[]): Promise<void> {
  const kept = await caches.open(edition);
  for (const address of addresses) {
    const { origin, pathname } = new URL(String(address), worker.location.origin);
    if (origin === worker.location.origin && pathname.startsWith('/assets/') && !(await kept.match(pathname))) await kept.add(pathname);
  }
}

/** From the network, as long as somebody answers; the page stays as new as it was last seen. */
async function openPage(request: Request, pathname: string): Promise<Response> {
  const kept = await caches.open(edition);
  try {
    return await fetch(request);
  } catch (error) {
    if (pathname !== page) return Response.redirect(page);
    const found = await kept.match(page);
    if (found) return found;
    throw error;
  }
}

/** Files with a hash in their name never change. */
async function readFile(request: Request): Promise<Response> {
  const kept = await caches.open(edition);
  const found = await kept.match(request);
  if (found) return found;
  const answer = await fetch(request);
  if (answer.ok && new URL(request.url).pathname.startsWith('/assets/')) await kept.put(request, answer.clone());
  return answer;
}
