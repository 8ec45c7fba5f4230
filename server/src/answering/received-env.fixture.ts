import { findBuiltInCalendar, type AnswerEnv, type Scope } from '@leadline/kpi';
import type { FactStore } from '#server/facts/fact-store.ts';

/** What questions about a history received by chance (`receivedByChance`) are answered with: it ends in February 2026. */
export function envOf(facts: FactStore, scope: Scope = { kind: 'all' }): AnswerEnv {
  return {
    scope,
    dialect: facts.dialect,
    rollups: facts.rollups(),
    organization: { currency: 'EUR', minorExponent: 2 },
    asOf: { changedAt: null, dataThrough: '2026-02-27', dataVersion: '' },
    period: {
      today: '2026-02-20',
      dataThrough: '2026-02-27',
      fiscalYearStartMonth: 1,
      fiscalYearNamedBy: 'start',
      calendar: findBuiltInCalendar('HU')!,
    },
  };
}
