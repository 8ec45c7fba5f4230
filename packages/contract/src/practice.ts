import { z } from 'zod';
import { recognitionRules } from './organization.ts';

export const workweeks = ['monday_to_friday', 'monday_to_saturday', 'every_day'] as const;

/** What presets set besides the settings of the organisation: the calendar follows from the working week, KPIs that are off from the records. */
export const practiceSchema = z.object({
  workweek: z.enum(workweeks),
  /** Kinds of records in use; null: all. */
  entities: z.array(z.string().min(1).max(40)).max(100).nullable(),
});
export type Practice = z.infer<typeof practiceSchema>;

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
/** GET /api/presets */
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
    readonly setting: 'inactivityWindowDays' | 'recognition' | 'workweek' | 'entities';
    /** Codes and numbers, several of them for lists. */
    readonly from: readonly (string | number)[] | null;
    readonly to: readonly (string | number)[] | null;
  }[];
  /** KPIs that would be, or were, switched off because their records are not used, and on again. */
  readonly kpisOff: readonly string[];
  readonly kpisOn: readonly string[];
}
