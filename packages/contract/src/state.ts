import type { PeriodSpec } from '@leadline/kpi';
import type { Organization } from './organization.ts';

/** Something long that is being done. */
export interface Progress {
  /** Id of the import, or the word for what is done. */
  readonly id: string;
  readonly kind: 'import' | 'rebuild' | 'demo';
  readonly status: string;
  /** 0 to 1; null where it cannot be told. */
  readonly done: number | null;
  /** Rows or records dealt with so far. */
  readonly rows?: number;
}

/** GET /api/state */
export interface StateResponse {
  readonly organization: Organization;
  readonly dataVersion: string;
  readonly changedAt: string | null;
  readonly dataThrough: string | null;
  /** Today in the organisation's zone. */
  readonly today: string;
  readonly hasData: boolean;
  readonly isDemo: boolean;
  /** The shortest running or last period that holds data. */
  readonly defaultPeriod: PeriodSpec;
  /** What runs now. */
  readonly importing: readonly Progress[];
  readonly version: string;
}
