import { LeadlineError, retentionSchema, type Retention, type RetentionResponse } from '@leadline/contract';
import type { Act } from '#server/audit/act.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { findSetting, saveSetting } from '#server/control/setting.ts';
import { listKeptByDate } from '#server/facts/personal/erase-rows.ts';
import { retentionSetting } from '#server/personal/keep-retention.ts';

export async function getRetention(db: ControlDatabase): Promise<RetentionResponse> {
  const kept = retentionSchema.safeParse(await findSetting(db, retentionSetting));
  return { months: kept.success ? kept.data.months : {}, entities: listKeptByDate() };
}

/** @throws LeadlineError personal.no_retention */
export async function saveRetention(control: ControlDatabase, { months }: Retention, act: Act): Promise<RetentionResponse> {
  const known = new Set(listKeptByDate());
  const unknown = Object.keys(months).find((entity) => !known.has(entity));
  if (unknown !== undefined) throw new LeadlineError('invalid', 'personal.no_retention', { entity: unknown });
  await audited(control, async (db) => {
    const before = (await getRetention(db)).months;
    await saveSetting(db, retentionSetting, { months }, act.now);
    await appendEntry(db, act, { action: 'personal.retention_changed', subject: { kind: 'retention', id: 'retention' }, before, after: months });
  });
  return getRetention(control);
}
