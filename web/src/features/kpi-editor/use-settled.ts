import { useDebouncedValue } from '@mantine/hooks';

/** A value once it has not changed for a while, compared by what it holds. */
export function useSettled<T>(value: T, wait: number): { readonly settled: T; readonly isSettled: boolean } {
  const text = JSON.stringify(value);
  const [settled] = useDebouncedValue(text, wait);
  return { settled: JSON.parse(settled) as T, isSettled: settled === text };
}
