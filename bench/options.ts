import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly activities: number;
  readonly opportunities: number;
  readonly orders: number;
  readonly runs: number;
  /** Rows of the CSV file of the import comparison. */
  readonly csvRows: number;
  readonly only: 'all' | 'board' | 'import';
  readonly memory: string;
  /** Prints where the processor time of an import goes. */
  readonly detail: boolean;
}

/** `--scale 0.01` makes everything smaller; the defaults are the sizes the figures in docs/performance.md are given for. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scale: { type: 'string', default: '1' },
      runs: { type: 'string', default: '7' },
      only: { type: 'string', default: 'all' },
      memory: { type: 'string', default: '4GB' },
      detail: { type: 'boolean', default: false },
    },
  });
  const scale = Number(values.scale);
  if (!(scale > 0)) throw new Error('--scale takes a number above zero');
  if (values.only !== 'all' && values.only !== 'board' && values.only !== 'import') throw new Error('--only takes board or import');
  const sized = (rows: number): number => Math.max(1000, Math.round(rows * scale));
  return {
    activities: sized(10_000_000),
    opportunities: sized(1_000_000),
    orders: sized(2_000_000),
    runs: Math.max(1, Number(values.runs)),
    csvRows: sized(1_000_000),
    only: values.only,
    memory: values.memory,
    detail: values.detail,
  };
}
