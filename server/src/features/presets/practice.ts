import { practiceSchema, type PracticeResponse } from '@leadline/contract';
import { z } from 'zod';
import type { Asking, Context } from '#server/context.ts';
import { logChange } from '#server/control/change-log.ts';
import { findSetting, saveSetting } from '#server/control/setting.ts';
import { actOf } from '#server/http/act-of.ts';

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

export async function keepPractice({ control, clock }: Pick<Asking, 'control' | 'clock'>, practice: KeptPractice, what: string): Promise<void> {
  const act = actOf({ clock });
  await control.db.transaction().execute(async (db) => {
    await saveSetting(db, name, practice, act.now);
    await logChange(db, { subject: 'practice', id: 'organization' }, what, act, practice);
  });
}
