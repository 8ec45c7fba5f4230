import { addDays, type WorkCalendar } from '@leadline/kpi';
import { dateIn, minutesIn } from '#server/clock.ts';
import type { Asking } from '#server/context.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { addDelivery } from '#server/control/sending-delivery.ts';
import { claimPlanning, listSendings, readersOf, statesOf, type SendingRow } from '#server/control/sending.ts';
import { answeringOf } from '#server/answering/answer-env.ts';
import { readFirm, type Firm } from '#server/firm/read-firm.ts';
import { accountsOf, accountTarget, channelTarget, rhythmOf } from './readers.ts';
import { isDueOn } from './rhythm.ts';

/** Days that went by without anybody sending are told for so long. */
const toldBack = 31;

/** The last day of which nothing is to be sent any more, at this moment: today from the hour on, yesterday before it. */
export function plannedNow(timezone: string, at: number, now: Date): string {
  const today = dateIn(timezone, now);
  return minutesIn(timezone, now) >= at ? today : addDays(today, -1);
}

/**
 * Notes what is due: today's from its hour on, each reader once. A day that is over is not sent any more; that it was missed is kept. Clocks that are put
 * back change nothing: the day was planned.
 * @returns how many are to be sent
 */
export async function planSendings(asking: Asking): Promise<number> {
  const { db } = asking.control;
  const { timezone } = await asking.organization();
  const now = asking.clock.now();
  const due = (await listSendings(db)).filter((row) => row.is_on === 1n && row.planned_on < plannedNow(timezone, Number(row.at), now));
  if (due.length === 0) return 0;
  const { calendar } = (await answeringOf(asking)).env.period;
  const firm = await readFirm(asking);
  let planned = 0;
  for (const row of due) {
    const until = plannedNow(timezone, Number(row.at), now);
    planned += await db.transaction().execute((change) => planOne(change, row, { until, today: dateIn(timezone, now), now, calendar, firm }));
  }
  return planned;
}

interface Planning {
  readonly until: string;
  readonly today: string;
  readonly now: Date;
  readonly calendar: WorkCalendar;
  readonly firm: Firm;
}

async function planOne(change: ControlDatabase, row: SendingRow, { until, today, now, calendar, firm }: Planning): Promise<number> {
  if (!(await claimPlanning(change, row, until))) return 0;
  const targets = await targetsOf(change, row, firm);
  const earliest = addDays(today, -toldBack);
  let planned = 0;
  for (let day = row.planned_on < earliest ? earliest : addDays(row.planned_on, 1); day <= until; day = addDays(day, 1)) {
    if (!isDueOn(rhythmOf(row), day, calendar)) continue;
    const missed = day < today ? ({ status: 'skipped', error: 'sendings.missed' } as const) : {};
    for (const target of targets) {
      const isNew = await addDelivery(change, { kind: 'board', source: row.id, target, occurrence: day, ...missed }, now);
      if (isNew && day === today) planned += 1;
    }
  }
  return planned;
}

async function targetsOf(change: ControlDatabase, { id, channel_id }: SendingRow, firm: Firm): Promise<readonly string[]> {
  const readers = (await readersOf(change, [id])).get(id) ?? [];
  const states = await statesOf(change, [id]);
  const accounts = (await accountsOf(change, firm, readers)).filter((account) => {
    const because = states.get(`${id} ${account}`)?.stopped_because ?? null;
    // Who may see it again gets it again.
    return because === null || because === 'not_seen';
  });
  return [...accounts.map(accountTarget), ...(channel_id === null ? [] : [channelTarget(channel_id)])];
}
