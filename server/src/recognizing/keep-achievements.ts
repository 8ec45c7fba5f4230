import type { AchievementRule, PointsRule } from '@leadline/kpi';
import { expiryOf } from '@leadline/kpi';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { addRecognition, enterPoints } from '#server/control/recognition.ts';
import { uuidV7 } from '#server/control/uuid-v7.ts';
import { notify } from '#server/notifying/notify.ts';

/** What somebody has reached. `once`: it is told once. */
export interface Reached {
  readonly person: string;
  readonly rule: AchievementRule;
  readonly period: string | null;
  readonly days: number | null;
  readonly kpi: string | null;
  readonly points: { readonly rule: PointsRule; readonly points: number } | null;
  readonly once: string;
}

/** Keeps what is new with the points it brings, and tells the people themselves. Nobody decides anything by it: there is no entry in the trail. */
export async function keepAchievements(change: ControlDatabase, all: readonly Reached[], day: string, now: Date) {
  const fresh: Reached[] = [];
  for (const one of all) {
    const { person, rule, period, days, kpi, points, once } = one;
    const [id, at] = [uuidV7(now), now.toISOString()];
    const of = { receiver_kind: 'user', receiver_id: person, giver_id: null, value_code: null, value_text: null, text: '' };
    const about = kpi === null ? null : JSON.stringify({ kind: 'kpi', id: kpi });
    const row = { id, kind: 'achievement', ...of, about, rule, period, days: days === null ? null : BigInt(days), once, day, at, removed_at: null };
    if (!(await addRecognition(change, row))) continue;
    fresh.push(one);
    if (points === null) continue;
    const entry = { id: uuidV7(now), person_id: person, points: BigInt(points.points), rule: points.rule, source: id, given_by: null, kpi, period };
    await enterPoints(change, { ...entry, reason: '', day, expires_on: expiryOf(day), at, once });
  }
  const told = await notify(
    change,
    fresh.map(({ person, rule, kpi, once }) => ({
      persons: [person],
      kind: rule === 'whole_set' ? 'achieved_set' : 'achieved',
      path: '/recognition',
      data: kpi === null ? {} : { kpi },
      once,
    })),
    now,
  );
  return { added: fresh.length, told };
}
