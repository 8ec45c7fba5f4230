import { describe, expect, it } from 'vitest';
import type { NumberColumn } from '../store/resident.ts';
import { addColumn, type ExactSums, isExact, sumText } from './exact-sum.ts';

function columnOf(values: readonly bigint[]): NumberColumn {
  const low = Float64Array.from(values, (value) => Number(BigInt.asUintN(32, value)));
  const high = Float64Array.from(values, (value) => Number(value >> 32n));
  return { low, high, size: high.reduce((sum, value) => sum + Math.abs(value), 0) };
}

function sumOf(values: readonly bigint[], scale: number): string {
  const sums: ExactSums = { low: [0], high: [0] };
  addColumn(sums, columnOf(values), new Int32Array(values.length));
  return sumText(sums, 0, scale);
}

describe('sums of two doubles', () => {
  it.each([
    [[0n], '0'],
    [[-1n], '-1'],
    [[-1n, 1n], '0'],
    [[2n ** 53n, 1n], '9007199254740993'],
    [[-(2n ** 53n), -1n], '-9007199254740993'],
    [[2n ** 80n, -(2n ** 80n), 7n], '7'],
    [[10n ** 20n, 10n ** 20n + 3n], '200000000000000000003'],
    [[-(10n ** 20n), 3n], '-99999999999999999997'],
  ])('are exact for %s', (values, text) => {
    expect(sumOf(values, 0)).toBe(text);
  });

  it('carry their digits behind the point', () => {
    expect(sumOf([10n ** 20n + 50n], 3)).toBe('100000000000000000.05');
    expect(sumOf([-5n], 3)).toBe('-0.005');
    expect(sumOf([10n ** 20n], 3)).toBe('100000000000000000');
  });

  it('are those of whole numbers of any size, for numbers by chance', () => {
    let state = 7n;
    const draw = (): bigint => (state = (state * 6_364_136_223_846_793_005n + 1_442_695_040_888_963_407n) % 2n ** 64n);
    for (let run = 0; run < 200; run += 1) {
      const values = Array.from({ length: 50 }, () => (draw() - 2n ** 63n) >> (draw() % 60n));
      expect(sumOf(values, 0)).toBe(String(values.reduce((sum, value) => sum + value, 0n)));
    }
  });

  it('are not taken for exact where the upper parts could leave what a double holds', () => {
    expect(isExact([columnOf([2n ** 84n]), columnOf([-(2n ** 83n)])])).toBe(true);
    expect(isExact([columnOf([2n ** 85n]), columnOf([-(2n ** 32n)])])).toBe(false);
  });
});
