import { plainCalendar } from '../calendar/work-calendar.ts';
import type { AnswerEnv } from './answer-env.ts';

/** Everybody's numbers in the middle of June 2026. */
export const midJune: AnswerEnv = {
  scope: { kind: 'all' },
  dialect: { name: 'duckdb', schema: 'll.main' },
  period: { today: '2026-06-16', dataThrough: '2026-06-15', fiscalYearStartMonth: 1, fiscalYearNamedBy: 'start', calendar: plainCalendar },
  organization: { currency: 'EUR', minorExponent: 2 },
  asOf: { changedAt: null, dataThrough: '2026-06-15', dataVersion: '1' },
};
