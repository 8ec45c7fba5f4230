import { type Catalog, catalog } from '../catalog/catalog.ts';
import type { Dialect } from '../dialect/dialect.ts';
import type { PeriodEnv } from '../period/period-env.ts';
import type { Scope } from '../query/kpi-query.ts';
import type { KpiResult } from '../result/kpi-result.ts';
import type { Veil } from './veil.ts';
import type { Resident } from '../store/resident.ts';

/** Everything an answer depends on besides the question and the facts. */
export interface AnswerEnv {
  /** What the asker may see: there is no answer without one. */
  readonly scope: Scope;
  /** Where numbers of single people reach nobody but themselves: what of an answer may be shown. */
  readonly veil?: Veil | undefined;
  readonly dialect: Dialect;
  readonly period: PeriodEnv;
  readonly organization: {
    readonly currency: string;
    /** Decimals of the currency's minor unit: VND 0, HUF 2. */
    readonly minorExponent: number;
  };
  readonly asOf: KpiResult['asOf'];
  /** Rollups the store keeps and trusts (ids); without any every number is read from the records. */
  readonly rollups?: ReadonlySet<string>;
  /** Rollups held in memory, where the store can hand them out as columns. */
  readonly resident?: Resident | undefined;
  /** What can be asked for, where it is more than what comes with the product. */
  readonly catalog?: Catalog;
}

export const catalogOf = (env: AnswerEnv): Catalog => env.catalog ?? catalog;
