import { z } from 'zod';
import { recognitionRules } from './organization.ts';

export const businessTypes = ['b2b', 'b2c', 'both'] as const;
export const workweeks = ['monday_to_friday', 'monday_to_saturday', 'every_day'] as const;

/** How this organisation sells: what presets set besides the settings of the organisation. */
export const practiceSchema = z.object({
  businessType: z.enum(businessTypes),
  /** Days after a purchase between which new customers are asked. */
  surveyFromDay: z.number().int().min(1).max(730),
  surveyToDay: z.number().int().min(1).max(730),
  /** Upper ends in days of the bands of the sales cycle: 21, 42, 90 makes 0–21, 22–42, 43–90, above 90. */
  cycleBands: z.array(z.number().int().min(1).max(3650)).min(1).max(8),
  workweek: z.enum(workweeks),
  /** Kinds of records in use; null: all. */
  entities: z.array(z.string().min(1).max(40)).max(100).nullable(),
});
export type Practice = z.infer<typeof practiceSchema>;

/** GET /api/practice, PUT /api/practice */
export interface PracticeResponse extends Practice {
  /** The preset that was applied last. */
  readonly preset: string | null;
}

/** Ready settings for a kind of business (S0-49). Name and description: words `template.preset.<id>.name` and `.sentence`. */
export interface Preset {
  readonly id: string;
  readonly practice: Practice;
  readonly recognition: (typeof recognitionRules)[number];
  readonly inactivityWindowDays: number;
}
export interface PresetsResponse {
  readonly presets: readonly Preset[];
  readonly practice: PracticeResponse;
}

export const presetPathSchema = z.object({ id: z.string().min(1).max(60) });

/** POST /api/presets/:id/preview and /apply: what is, or was, changed by it. Settings: words `template.setting.<setting>`. */
export interface PresetReport {
  readonly preset: string;
  readonly isApplied: boolean;
  readonly changes: readonly {
    readonly setting: 'businessType' | 'inactivityWindowDays' | 'survey' | 'cycleBands' | 'recognition' | 'workweek' | 'entities';
    /** Codes and numbers, several of them for lists. */
    readonly from: readonly (string | number)[] | null;
    readonly to: readonly (string | number)[] | null;
  }[];
  /** KPIs that would be, or were, switched off because their records are not used, and on again. */
  readonly kpisOff: readonly string[];
  readonly kpisOn: readonly string[];
}
