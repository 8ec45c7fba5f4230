import type { Organization, PresetReport } from '@leadline/contract';
import type { Asking } from '#server/context.ts';
import { switchKpis } from '#server/control/own-kpi.ts';
import { saveSettings } from '#server/features/organization/organization.ts';
import { actOf } from '#server/http/act-of.ts';
import { announceKpis } from '#server/live/announce-kpis.ts';
import { getPreset } from './find-preset.ts';
import { keepPractice, readKept } from './practice.ts';
import { previewPreset } from './preview-preset.ts';
import { isOurs, workweekCalendar } from './workweek.ts';

/** Sets what a preset says. What was decided otherwise since can be set again by hand. @throws LeadlineError kpi.unknown_preset */
export async function applyPreset(asking: Asking, id: string): Promise<PresetReport> {
  const preset = getPreset(id);
  const report = await previewPreset(asking, id);
  const [organization, kept] = await Promise.all([asking.organization(), readKept(asking)]);
  const act = actOf(asking, `preset ${id}`);
  await switchKpis(asking.control.db, report.kpisOff, true, act);
  await switchKpis(asking.control.db, report.kpisOn, false, act);
  const offByPreset = [...kept.offByPreset.filter((kpi) => !report.kpisOn.includes(kpi)), ...report.kpisOff];
  await keepPractice(asking, { ...preset.practice, preset: id, offByPreset }, act);
  const { recognition, inactivityWindowDays } = preset;
  const next: Organization = {
    ...organization,
    recognition,
    inactivityWindowDays,
    calendar: await calendarFor(asking, organization, preset.practice.workweek),
  };
  if (JSON.stringify(next) !== JSON.stringify(organization)) await saveSettings(asking, next, act);
  if (report.kpisOff.length + report.kpisOn.length > 0) await announceKpis(asking);
  return { ...report, isApplied: true };
}

/** A calendar somebody has chosen stays. */
async function calendarFor(asking: Asking, organization: Organization, workweek: Parameters<typeof workweekCalendar>[1]): Promise<string | null> {
  if (organization.calendar !== null && !isOurs(organization.calendar)) return organization.calendar;
  return workweekCalendar(asking, workweek, organization);
}
