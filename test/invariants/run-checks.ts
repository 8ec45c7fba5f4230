import { checkAskedTogether } from './asked-together.ts';
import type { Bench } from './bench.ts';
import { checkOpenedNumbers } from './opened-numbers.ts';
import type { Product } from './product.ts';
import { checkRollups } from './rollups.ts';
import { checkScopes } from './scopes.ts';
import { checkTwoEngines } from './two-engines.ts';

export interface Check {
  readonly number: number;
  readonly says: string;
  readonly run: (bench: Bench, product: Product) => Promise<readonly string[]>;
}

/** The five invariants of the engine (ARCHITECTURE.md). */
export const checks: readonly Check[] = [
  { number: 1, says: 'the records behind a number re-aggregate exactly to it', run: checkOpenedNumbers },
  { number: 2, says: 'a number does not depend on what else is asked', run: checkAskedTogether },
  { number: 3, says: 'numbers read from rollups are those read from the records', run: checkRollups },
  { number: 4, says: 'DuckDB and PostgreSQL agree cell by cell', run: checkTwoEngines },
  { number: 5, says: 'different scopes never share a cached answer', run: checkScopes },
];
