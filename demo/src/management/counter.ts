/** `T-00001`, `T-00002` … */
export function counter(prefix: string): () => string {
  let last = 0;
  return () => `${prefix}-${String((last += 1)).padStart(5, '0')}`;
}
