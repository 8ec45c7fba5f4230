import type { PastValue } from '@leadline/contract';
import {
  aimOf,
  answerInVersions,
  attainmentOf,
  listDimensions,
  type Filter,
  type KpiQuery,
  type KpiRef,
  type ResolvedPeriod,
  type Scope,
} from '@leadline/kpi';
import type { Answering } from '#server/answering/answer-env.ts';
import { seriesBefore } from '#server/answering/series-before.ts';
import { attainmentRefOf } from './ask-numbers.ts';

interface Past {
  readonly ref: KpiRef;
  readonly filter: Filter | null;
  readonly period: ResolvedPeriod;
}

const periods = 6;

/** Values of the six periods of the same length before, and of what adds up the targets they had; the newest last. */
export async function readPast({ env, own, reader }: Answering, { ref, filter, period }: Past, scope: Scope): Promise<readonly PastValue[]> {
  const series = seriesBefore(period, env.period, periods);
  const entry = own.on(env.period.today).entries.get(ref.id);
  if (!series || !entry || !new Set<string>(listDimensions(entry)).has(series.by![0]!)) return [];
  const attainment = attainmentRefOf(ref);
  const query: KpiQuery = { ...series, kpis: attainment ? [ref, attainment] : [ref], ...(filter ? { filters: [filter] } : {}) };
  const [result] = await answerInVersions([query], { ...env, scope }, reader, own, { notes: false });
  return result!.rows.map(({ members, cells }) => {
    const [value, target] = [cells[0]!.value, attainment ? (cells[1]?.beside?.target ?? null) : null];
    const aim = target === null ? undefined : aimOf(entry, { value: target });
    return { period: members[0]!.id, value, target, isReached: aim && value !== null ? attainmentOf(aim, value).isReached : null };
  });
}
