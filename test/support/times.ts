/** How many cases of a kind are tried: few in `npm test`, and LEADLINE_TEST_TIMES times as many where that is set. */
export function times(few: number): number {
  return few * Math.max(1, Number(process.env['LEADLINE_TEST_TIMES'] ?? '1'));
}
