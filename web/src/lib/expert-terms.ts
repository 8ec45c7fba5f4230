import { useSyncExternalStore } from 'react';

const storageKey = 'leadline.expertTerms';
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const isShown = () => localStorage.getItem(storageKey) === 'shown';

export function showExpertTerms(isOn: boolean): void {
  if (isOn) localStorage.setItem(storageKey, 'shown');
  else localStorage.removeItem(storageKey);
  for (const listener of listeners) listener();
}

/** Whether abbreviations stand behind plain names; a choice of this browser, off until made. */
export function useExpertTerms(): boolean {
  return useSyncExternalStore(subscribe, isShown);
}
