import type { Organization, Practice, Preset, PresetReport } from '@leadline/contract';
import { catalog, entities, formulasOf, listMissing, listNeeds } from '@leadline/kpi';
import { readOwnCatalog } from '#server/answering/read-own-catalog.ts';
import type { OwnCatalog } from '#server/answering/own-catalog.ts';
import type { Asking } from '#server/context.ts';
import { getPreset } from './find-preset.ts';
import { type KeptPractice, readKept } from './practice.ts';

/** What a preset would change. Nothing is saved. @throws LeadlineError kpi.unknown_preset */
export async function previewPreset(asking: Asking, id: string): Promise<PresetReport> {
  const preset = getPreset(id);
  const [organization, practice, own] = await Promise.all([asking.organization(), readKept(asking), readOwnCatalog(asking)]);
  return { preset: id, isApplied: false, changes: changesBy(preset, organization, practice), ...switchedBy(preset, practice, own) };
}

type Change = PresetReport['changes'][number];
type Side = Change['from'];

function changesBy({ practice, recognition, inactivityWindowDays }: Preset, organization: Organization, before: Practice): readonly Change[] {
  const pairs: readonly (readonly [Change['setting'], Side, Side])[] = [
    ['inactivityWindowDays', [organization.inactivityWindowDays], [inactivityWindowDays]],
    ['recognition', [organization.recognition], [recognition]],
    ['workweek', [before.workweek], [practice.workweek]],
    ['entities', before.entities, practice.entities],
  ];
  return pairs.filter(([, from, to]) => JSON.stringify(from) !== JSON.stringify(to)).map(([setting, from, to]) => ({ setting, from, to }));
}

/** KPIs that cannot be counted without the kinds of records a preset leaves out go off; those an earlier one has switched off may come back. */
function switchedBy({ practice }: Preset, before: KeptPractice, own: OwnCatalog): Pick<PresetReport, 'kpisOff' | 'kpisOn'> {
  const used = new Set(practice.entities);
  const isUsed = (entity: string): boolean => used.has(entity) || entities.get(entity)?.derived === true;
  const lacks = (id: string): boolean => {
    const kpi = catalog.entries.get(id);
    return kpi !== undefined && listMissing(listNeeds(kpi.formula, formulasOf(catalog)), isUsed).length > 0;
  };
  return {
    kpisOff: [...catalog.entries.values()].filter(({ id, kind }) => kind === 'kpi' && !own.off.has(id) && lacks(id)).map(({ id }) => id),
    kpisOn: before.offByPreset.filter((id) => own.off.has(id) && !lacks(id)),
  };
}
