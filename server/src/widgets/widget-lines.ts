import { LeadlineError, type BoardScope, type ScoreLine, type Subject, type Widget } from '@leadline/contract';
import type { KpiRef, PeriodSpec } from '@leadline/kpi';
import type { Asking } from '#server/context.ts';
import { countedFor, seenSubject } from '#server/expectations/card-subject.ts';
import { scoreSubjects } from '#server/expectations/score-subjects.ts';
import { scoringOf } from '#server/expectations/scoring-of.ts';
import { readFirm, type Firm } from '#server/firm/read-firm.ts';

interface Wanted {
  readonly subject: Subject | undefined;
  readonly period: PeriodSpec;
  readonly kpis: readonly KpiRef[];
}

/** Where the KPIs of widgets with a goal stand against their targets, one list for each widget; those with the same subject and period are asked together. */
export async function linesOfWidgets(asking: Asking, scope: BoardScope, widgets: readonly Widget[]): Promise<readonly (readonly ScoreLine[])[]> {
  const wanted = widgets.map((widget) => wantedOf(widget, scope));
  const groups = new Map<string, Wanted[]>();
  for (const one of wanted) if (one) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  if (groups.size === 0) return widgets.map(() => []);
  const firm = await readFirm(asking);
  const lines = new Map<string, readonly ScoreLine[]>();
  for (const [key, group] of groups) lines.set(key, await linesOf(asking, firm, group));
  return wanted.map((one) => {
    const names = new Set(one?.kpis.map(nameOf));
    return one ? (lines.get(keyOf(one)) ?? []).filter(({ ref }) => names.has(nameOf(ref))) : [];
  });
}

const nameOf = ({ id, variant }: KpiRef): string => `${id} ${variant ?? ''}`;
const keyOf = ({ subject, period }: Wanted): string => JSON.stringify([subject ?? null, period]);

function wantedOf(widget: Widget, scope: BoardScope): Wanted | undefined {
  const kpis = kpisWithGoal(widget);
  const period = widget.period ?? scope.period;
  const subject = subjectOf(widget, scope);
  return kpis.length === 0 || period.kind === 'all' || subject === null ? undefined : { subject, period, kpis };
}

function kpisWithGoal(widget: Widget): readonly KpiRef[] {
  if (widget.kind === 'number') return widget.goal === 'none' ? [] : [widget.kpi];
  return widget.kind === 'timeline' && widget.goal && widget.split === null ? widget.kpis : [];
}

const scopesOf: Readonly<Record<string, 'team' | 'location' | 'user'>> = { team: 'team', location: 'location', person: 'user' };

/** One team, place or person; undefined: whatever the reader sees; null: something that has no target of its own. */
function subjectOf(widget: Widget, { filters = [], organisation }: BoardScope): Subject | undefined | null {
  if (organisation === 'present') return null;
  const all = [...filters, ...widget.filters];
  const [only] = all;
  if (!only) return undefined;
  const kind = scopesOf[only.dimension];
  return all.length > 1 || only.members.length > 1 || only.exclude || !kind ? null : { scope: kind, id: only.members[0]! };
}

/** Nothing where nobody could say whose targets are meant, or they are not the reader's to know. */
async function linesOf(asking: Asking, firm: Firm, group: readonly Wanted[]): Promise<readonly ScoreLine[]> {
  const [{ subject: named, period }] = group as [Wanted];
  const kpis = [...new Map(group.flatMap((one) => one.kpis).map((ref) => [nameOf(ref), ref])).values()];
  try {
    const subject = named ?? seenSubject(asking, firm);
    const counted = countedFor(asking, firm, subject);
    const scoring = await scoringOf(asking, period, false, kpis);
    return (await scoreSubjects(scoring, [subject], counted))[0]!.lines;
  } catch (error) {
    if (error instanceof LeadlineError && /^(scorecards|people|access)\./.test(error.code)) return [];
    throw error;
  }
}
