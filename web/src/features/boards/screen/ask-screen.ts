import { callApi } from '#web/lib/api.ts';

/** Asks as a screen: which one it is stands in no address. @throws ApiError */
export function askScreen<T>(secret: string, path: string, signal?: AbortSignal): Promise<T> {
  return callApi<T>(path, { headers: headersOf(secret), ...(signal ? { signal } : {}) });
}

export const headersOf = (secret: string) => ({ authorization: `Screen ${secret}` });

const storageKey = 'leadline.screen';

/** Which screen this is: from the address it was opened with, else as it was last. */
export function readSecret(): string | null {
  const given = /^#([A-Za-z0-9_-]{20,100})$/.exec(location.hash)?.[1];
  if (given !== undefined) localStorage.setItem(storageKey, given);
  return given ?? localStorage.getItem(storageKey);
}

/** The screen is the same when it is switched on again. */
export function keepSecret(secret: string): void {
  localStorage.setItem(storageKey, secret);
}

export function forgetSecret(): void {
  localStorage.removeItem(storageKey);
  history.replaceState(null, '', location.pathname);
}
