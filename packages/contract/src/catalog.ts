import type { KpiProblem, OwnWords } from './kpi-definition.ts';
import type { Dimension, KpiColumn, MemberDimension, TimeGrain, Unit } from '@leadline/kpi';

/** GET /api/catalog: what can be asked. Names and definitions are words of the i18n namespaces `kpi`, `measure`, `dimension`. */
export interface CatalogKpi {
  readonly id: string;
  /** A metric has no target of its own. */
  readonly kind: 'kpi' | 'metric';
  readonly group: string;
  readonly type: string;
  readonly variants: readonly string[];
  readonly unit: Unit['kind'];
  readonly direction: KpiColumn['direction'];
  readonly decimals: number;
  /** The KPI of quality shown beside a count of activities (S0-32). */
  readonly quality?: string;
  readonly dimensions: readonly Dimension[];
  readonly version: number;
  /** A KPI of one's own: what people call it, by language. Others are named by the words `kpi.<id>`. */
  readonly own?: OwnWords;
  /** Switched off: still answered, but not offered. */
  readonly isOff?: true;
  readonly problem?: KpiProblem;
}

export interface CatalogMeasure {
  readonly id: string;
  readonly entity: string;
  readonly unit: Unit['kind'];
}

export interface CatalogDimension {
  readonly id: MemberDimension;
  /** The entity its members are records of; absent for closed lists and plain values. */
  readonly entity?: string;
  /** Closed list: the members, named by words of the i18n namespace `value`. */
  readonly values?: readonly string[];
}

export interface CatalogResponse {
  readonly kpis: readonly CatalogKpi[];
  readonly measures: readonly CatalogMeasure[];
  readonly dimensions: readonly CatalogDimension[];
  readonly grains: readonly TimeGrain[];
}
