/** Other requests, and who is sent away, do not wait for a whole board to be worked out. */
export function othersTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
