import { practiceSchema, type PracticeResponse } from '@leadline/contract';
import { z } from 'zod';
import type { Act } from '#server/audit/act.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Context } from '#server/context.ts';
import { findSetting, saveSetting } from '#server/control/setting.ts';

const name = 'practice';

const keptSchema = practiceSchema.extend({
  preset: z.string().nullable(),
  /** KPIs the last preset switched off: another one switches them on again. */
  offByPreset: z.array(z.string()),
});
export type KeptPractice = z.infer<typeof keptSchema>;

/** Where no preset was applied. */
const usual: KeptPractice = {
  workweek: 'monday_to_friday',
  entities: null,
  preset: null,
  offByPreset: [],
};

export async function readKept({ control }: Pick<Context, 'control'>): Promise<KeptPractice> {
  const found = await findSetting(control.db, name);
  return found === undefined ? usual : keptSchema.parse(found);
}

export async function readPractice(ctx: Pick<Context, 'control'>): Promise<PracticeResponse> {
  const { offByPreset: _off, ...practice } = await readKept(ctx);
  return practice;
}

export async function keepPractice(ctx: Pick<Context, 'control'>, practice: KeptPractice, act: Act): Promise<void> {
  const before = await readKept(ctx);
  await audited(ctx.control.db, async (db) => {
    await saveSetting(db, name, practice, act.now);
    await appendEntry(db, act, { action: 'preset.applied', subject: { kind: 'practice', id: 'organization' }, before, after: practice });
  });
}
