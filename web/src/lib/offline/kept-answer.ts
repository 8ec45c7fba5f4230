import { ApiError, noConnection } from '#web/lib/api.ts';
import { clear, put, readOneOf } from '#web/lib/offline/database.ts';

/** The one page that opens without a network. */
export const offlinePath = '/log';

interface Kept<T> {
  readonly name: string;
  readonly value: T;
}

/** Asks, and keeps the answer, which nobody waits for; where nobody answers, the page that opens without a network gets the last one. */
export async function keptAnswer<T>(name: string, ask: () => Promise<T>): Promise<T> {
  try {
    const value = await ask();
    void put('kept', { name, value } satisfies Kept<T>).catch(() => undefined);
    return value;
  } catch (error) {
    const isUnheard = error instanceof ApiError && error.code === noConnection && (error.status === 0 || error.status >= 502);
    if (!isUnheard || !location.pathname.startsWith(offlinePath)) throw error;
    const kept = await lastKept<T>(name);
    if (kept === undefined) throw error;
    return kept;
  }
}

/** The last answer, if one is kept. */
async function lastKept<T>(name: string): Promise<T | undefined> {
  return (await readOneOf<Kept<T>>('kept', name).catch(() => undefined))?.value;
}

const personKey = 'leadline.keptFor';

/** Whether answers are kept for somebody here: whoever opens the page has most likely signed in. */
export const keepsForSomebody = (): boolean => localStorage.getItem(personKey) !== null;

/** Answers for one person are kept for nobody else: before anything is kept for another one, what was kept is gone. */
export async function keepOnlyFor(person: string | null): Promise<void> {
  if (person !== null && localStorage.getItem(personKey) === person) return;
  await clear('kept').catch(() => undefined);
  if (person === null) localStorage.removeItem(personKey);
  else localStorage.setItem(personKey, person);
}
