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

function practiceOf({ businessType, survey, cycleBands, workweek, without }: IndustryPreset): Practice {
  return {
    businessType,
    surveyFromDay: survey[0],
    surveyToDay: survey[1],
    cycleBands: [...cycleBands],
    workweek,
    entities: [...entities.values()].filter(({ id, derived }) => !derived && !without.includes(id)).map(({ id }) => id),
  };
}
