import { serviceWorkerPath } from '#web/lib/page-nonce.ts';

/** Has the page looked after for when there is no network; browsers allow it at addresses with encryption and on the machine itself. */
export async function startWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register(serviceWorkerPath).catch(() => undefined);
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(performance.getEntriesByType('resource').map(({ name }) => name));
}
