/** Enough of a value to recognise it in a list of faults. */
export function show(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 500);
}

export function chunksOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size));
}
