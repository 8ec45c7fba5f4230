import type { PeriodsResponse } from '@leadline/contract';
import { permitted } from '#server/access/permitted.ts';
import { dateIn } from '#server/clock.ts';
import type { Asking } from '#server/context.ts';
import { listCloses } from '#server/control/period.ts';

const monthsBack = 12;

/** Closed periods, and the months that could be. */
export async function listPeriods(asking: Asking): Promise<PeriodsResponse> {
  const closes = await listCloses(asking.control.db);
  const { timezone } = await asking.organization();
  const today = dateIn(timezone, asking.clock.now());
  const closed = new Set(closes.map(({ name }) => name));
  return {
    closed: closes.map(({ name, period_from, period_to, closed_at, closed_by_name, cards }) => ({
      name,
      from: period_from,
      to: period_to,
      at: closed_at,
      byName: closed_by_name,
      cards,
    })),
    open: monthsBefore(today).filter((name) => !closed.has(name)),
    mayClose: permitted(asking.principal).includes('periods.close') && asking.scope.kind === 'all',
  };
}

/** The months that are over, the latest first. */
function monthsBefore(today: string): readonly string[] {
  const month = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: monthsBack }, (_, back) => {
    const at = month - 1 - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}
