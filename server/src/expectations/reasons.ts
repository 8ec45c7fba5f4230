import type { Cause, ScoreLine, Subject, ValueReason } from '@leadline/contract';
import { actorOf } from '#server/access/actor-of.ts';
import type { Asking } from '#server/context.ts';
import { listReasons } from '#server/control/period.ts';
import type { ValueReasonTable } from '#server/control/period-tables.ts';
import { keyOfSubject } from './subject.ts';

/** Lines with what people have said about them; whose number is behind is asked why. */
export async function withReasons(asking: Asking, subject: Subject, lines: readonly ScoreLine[]): Promise<readonly ScoreLine[]> {
  const froms = lines.map(({ period }) => period.from ?? '').sort();
  const tos = lines.map(({ period }) => period.to ?? '').sort();
  if (lines.length === 0) return lines;
  const rows = await listReasons(asking.control.db, { from: froms[0]!, to: tos.at(-1)! }, keyOfSubject(subject));
  const { by } = actorOf(asking.principal);
  return lines.map((line) => {
    const own = rows.filter((row) => isOf(row, line));
    const isExplained = own.some(({ kind }) => kind === 'explanation');
    return { ...line, reasons: own.map((row) => reasonOf(row, by)), asksReason: line.status === 'behind' && !isExplained };
  });
}

function isOf({ kpi, variant, period_from, period_to }: ValueReasonTable, { ref, period }: ScoreLine): boolean {
  return kpi === ref.id && variant === (ref.variant ?? null) && period_from === period.from && period_to === period.to;
}

export function reasonOf({ id, kind, cause, text, author, author_name, created_at }: ValueReasonTable, reader: string): ValueReason {
  return { id, kind, cause: cause as Cause, text, byName: author_name, at: created_at, isOwn: author === reader };
}
