import { practiceSchema, type Practice, type PracticeResponse } from '@leadline/contract';
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

/** Where nobody has set anything: all kinds of records, the bands and windows of the specification. */
const usual: KeptPractice = {
  businessType: 'both',
  surveyFromDay: 90,
  surveyToDay: 180,
  cycleBands: [21, 42, 90],
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

/** Saves how this organisation sells. */
export async function changePractice(asking: Asking, practice: Practice): Promise<PracticeResponse> {
  const kept = await readKept(asking);
  await keepPractice(asking, { ...kept, ...practice }, 'changed');
  return readPractice(asking);
}

export async function keepPractice({ control, clock }: Pick<Asking, 'control' | 'clock'>, practice: KeptPractice, what: string): Promise<void> {
  const act = actOf({ clock });
  await control.db.transaction().execute(async (db) => {
    await saveSetting(db, name, practice, act.now);
    await logChange(db, { subject: 'practice', id: 'organization' }, what, act, practice);
  });
}
