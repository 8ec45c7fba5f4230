import { LeadlineError, type Practice, type Preset } from '@leadline/contract';
import { entities, type IndustryPreset, presets } from '@leadline/kpi';

/** @throws LeadlineError kpi.unknown_preset */
export function getPreset(id: string): Preset {
  const preset = presets.find((each) => each.id === id);
  if (!preset) throw new LeadlineError('not_found', 'kpi.unknown_preset', { id });
  return describePreset(preset);
}

export function describePreset(preset: IndustryPreset): Preset {
  const { id, recognition, inactivityWindowDays } = preset;
  return { id, recognition, inactivityWindowDays, practice: practiceOf(preset) };
}

function practiceOf({ workweek, without }: IndustryPreset): Practice {
  return { workweek, entities: [...entities.values()].filter(({ id, derived }) => !derived && !without.includes(id)).map(({ id }) => id) };
}
