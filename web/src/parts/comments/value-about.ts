import type { CommentAbout } from '@leadline/contract';
import type { Filter, KpiQuery } from '@leadline/kpi';

type Subject = Extract<CommentAbout, { kind: 'value' }>['subject'];

const whole: Subject = { scope: 'organisation', id: null };

/** The filter that says whose a number is: a person before a team before a place. */
function subjectFilter(filters: readonly Filter[]): Filter | undefined {
  const single = filters.filter(({ members, exclude }) => members.length === 1 && !exclude);
  for (const dimension of ['person', 'team', 'location']) {
    const found = single.find((filter) => filter.dimension === dimension);
    if (found) return found;
  }
  return undefined;
}

function subjectOf(filter: Filter | undefined): Subject | undefined {
  if (filter === undefined) return whole;
  const [id] = filter.members;
  const scope = { person: 'user', team: 'team', location: 'location' }[filter.dimension as 'person'] as 'user' | 'team' | 'location';
  return id?.startsWith(`${scope}~`) ? { scope, id } : undefined;
}

/** What comments on a number are about; undefined where nobody could say whose it is. */
export function valueAbout(query: KpiQuery, period: { readonly from: string | null; readonly to: string | null }): CommentAbout | undefined {
  const [kpi] = query.kpis;
  const filters = query.filters ?? [];
  const about = subjectFilter(filters);
  const subject = subjectOf(about);
  const rest = filters.filter((filter) => filter !== about);
  if (!kpi || subject === undefined || rest.some(({ dimension }) => dimension === 'person')) return undefined;
  const where = rest.flatMap(({ dimension, members, exclude }) => members.map((member) => `${exclude ? '!' : ''}${dimension}:${member}`));
  return { kind: 'value', kpi: kpi.id, variant: kpi.variant ?? null, subject, where: where.sort(), from: period.from, to: period.to };
}
