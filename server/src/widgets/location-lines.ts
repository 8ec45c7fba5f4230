import type { BoardScope, LocationLine, Subject, WidgetOf } from '@leadline/contract';
import type { KpiRef, KpiResult, PeriodSpec } from '@leadline/kpi';
import type { Asking } from '#server/context.ts';
import { underlyingOf } from '#server/expectations/ask-numbers.ts';
import { readTargets } from '#server/expectations/read-targets.ts';
import { scoreSubjects } from '#server/expectations/score-subjects.ts';
import { scoringOf } from '#server/expectations/scoring-of.ts';
import { baseOf } from './questions.ts';

/** So many places with a target of their own are looked at, those with the most. */
const most = 30;

/**
 * Where places stand against their own targets: for whoever sees the whole organisation, as long as the board is narrowed by nothing,
 * since a target is one of the whole place.
 */
export async function locationLines(
  asking: Asking,
  scope: BoardScope,
  widget: WidgetOf<'locations'>,
  [result]: readonly KpiResult[],
): Promise<readonly LocationLine[]> {
  const { filters = [], organisation, period } = baseOf(widget, scope);
  const isWhole = filters.length === 0 && organisation !== 'present' && period.kind !== 'all' && asking.scope.kind === 'all';
  if (!isWhole || !widget.goal || widget.by !== 'location' || !result) return [];
  const { from, to } = result.period;
  if (from === null || to === null) return [];
  const kpi = widget.kpi as KpiRef;
  const set = await readTargets(asking, { kpis: [underlyingOf(kpi) ?? kpi.id], from, to });
  const aimed = new Set(set.flatMap(({ subject }) => (subject.scope === 'location' ? [subject.id] : [])));
  const subjects = result.rows.flatMap(({ members: [member] }): readonly Subject[] => (member && aimed.has(member.id) ? [{ scope: 'location', id: member.id }] : [])).slice(0, most); // prettier-ignore
  if (subjects.length === 0) return [];
  const scoring = await scoringOf(asking, period as PeriodSpec, false, [kpi]);
  const cards = await scoreSubjects(scoring, subjects, asking.scope);
  return cards.flatMap(({ subject, lines: [line] }) => (subject.id !== null && line?.target ? [{ id: subject.id, line }] : []));
}
