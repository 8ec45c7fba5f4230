import { maxDate, minDate, monthOf, yearOf } from '../calendar/iso-date.ts';
import type { IsoDate, TimeGrain } from '../query/kpi-query.ts';
import type { ResolvedPeriod } from '../result/kpi-result.ts';
import { addGrains, fiscalYearName, isoWeek, startOf } from './grain.ts';
import type { PeriodEnv } from './period-env.ts';

/** One group on the time axis: [from, to), cut to the period it was listed for. */
export interface Bucket {
  /** `2026-06-15`, `2026-W23`, `2026-06`, `2026-Q2`, `2026`, `FY2026-Q1`, `FY2026`: also a valid period name. */
  readonly id: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Id of the bucket of a grain that holds a date. */
export function bucketOf(date: IsoDate, grain: TimeGrain, env: PeriodEnv): string {
  const start = startOf(date, grain, env);
  const pad = (value: number): string => String(value).padStart(2, '0');
  switch (grain) {
    case 'day':
      return start;
    case 'month':
      return start.slice(0, 7);
    case 'year':
      return start.slice(0, 4);
    case 'week': {
      const { year, week } = isoWeek(date);
      return `${year}-W${pad(week)}`;
    }
    case 'quarter':
      return `${start.slice(0, 4)}-Q${Math.ceil(monthOf(start) / 3)}`;
    case 'fiscal_year':
      return `FY${fiscalYearName(start, env)}`;
    case 'fiscal_quarter':
      return fiscalQuarterId(start, env);
  }
}

function fiscalQuarterId(start: IsoDate, env: PeriodEnv): string {
  const year = startOf(start, 'fiscal_year', env);
  const months = (yearOf(start) - yearOf(year)) * 12 + monthOf(start) - monthOf(year);
  return `FY${fiscalYearName(year, env)}-Q${months / 3 + 1}`;
}

/** Buckets of a grain that touch [from, to), in order; the first and the last are cut to these bounds. */
export function listBucketsBetween(from: IsoDate, to: IsoDate, grain: TimeGrain, env: PeriodEnv): readonly Bucket[] {
  const buckets: Bucket[] = [];
  for (let start = startOf(from, grain, env); start < to; start = addGrains(start, grain, 1)) {
    buckets.push({ id: bucketOf(start, grain, env), from: maxDate(start, from), to: minDate(addGrains(start, grain, 1), to) });
  }
  return from < to ? buckets : [];
}

/** First day a period does not count: its end, or the cut of a running period and of what is compared with one. */
export function countedEnd(period: ResolvedPeriod): IsoDate | null {
  return period.until ?? period.to;
}

/** Buckets of a period as far as it is counted. All time has no bounds of its own: none are listed, use `listBucketsBetween`. */
export function listBuckets(period: ResolvedPeriod, grain: TimeGrain, env: PeriodEnv): readonly Bucket[] {
  const end = countedEnd(period);
  return period.from === null || end === null ? [] : listBucketsBetween(period.from, end, grain, env);
}
