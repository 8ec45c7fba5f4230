import { LeadlineError, type NormFulfilmentResponse, type PersonFulfilment } from '@leadline/contract';
import {
  addDays,
  aimOf,
  compareDecimals,
  judgeKpi,
  ownExpectationOf,
  recordId,
  resolvePeriod,
  type PeriodSpec,
  type ResolvedPeriod,
} from '@leadline/kpi';
import { mayCompare } from '#server/access/may-compare.ts';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';
import { askNumbers } from '#server/expectations/ask-numbers.ts';
import { namedSubject } from '#server/expectations/subject.ts';
import { sellingRoles } from '#server/facts/derive/people/derive-workdays.ts';
import { normsDoneStatement } from '#server/facts/norm-statements.ts';
import { membersOf } from '#server/firm/members-of.ts';
import { compare, keyOfRecord, type Firm } from '#server/firm/read-firm.ts';
import { mainOn } from '#server/firm/timeline.ts';
import { readNorms, type Norms } from './read-norms.ts';
import { rulesFulfilled } from './rule-fulfilment.ts';

const kpi = 'contact_norm_fulfilment';

export interface FulfilmentRequest {
  readonly period: PeriodSpec;
  readonly team: string | null;
}

/**
 * What was done of the norms, by person and by customer segment: of the people the asker sees; who may not compare people sees the own part.
 * @throws LeadlineError people.no_team; scorecards.endless for a stretch without bounds
 */
export function readFulfilment(asking: Asking, { period: spec, team }: FulfilmentRequest): Promise<NormFulfilmentResponse> {
  return inLane(asking, async () => {
    const all = await readNorms(asking);
    const { answering, firm, sight } = all;
    const period = resolvePeriod(spec, answering.env.period);
    if (period.from === null || period.to === null) throw new LeadlineError('invalid', 'scorecards.endless');
    if (team !== null && !(firm.teams.has(team) && sight.team(team))) throw new LeadlineError('not_found', 'people.no_team');
    const { today } = firm;
    const day = period.isRunning || period.to > today ? today : addDays(period.to, -1);
    const own = asking.principal.kind === 'person' ? asking.principal.person : null;
    // Numbers of single people reach only themselves: so does what they did of their norm.
    const isAll = (mayCompare(asking.principal) || asking.scope.kind === 'persons') && answering.env.veil === undefined;
    const ids = membersOf(firm, team, day).filter((id) => sight.person(id) && (isAll || id === own));
    const people = await peopleFulfilled(all, ids, period);
    const known = new Set(people.map(({ subject }) => subject.id));
    const isWhole = sight.isAll && team === null && isAll;
    return {
      period,
      today,
      team: team === null ? null : namedSubject(firm, { scope: 'team', id: team }),
      people,
      without: ids.filter((id) => !known.has(id) && sells(firm, id, day)).map((id) => namedSubject(firm, { scope: 'user', id })),
      rules: await rulesFulfilled(all, isWhole ? undefined : ids.map(keyOfRecord), period),
    };
  });
}

function sells({ stints }: Firm, id: string, day: string): boolean {
  const role = mainOn(stints.get(id) ?? [], day)?.role;
  return sellingRoles.some((one) => one === role);
}

async function peopleFulfilled(
  { asking, answering, firm }: Norms,
  ids: readonly string[],
  period: ResolvedPeriod,
): Promise<readonly PersonFulfilment[]> {
  if (ids.length === 0) return [];
  const { env, reader, own } = answering;
  const until = period.until ?? period.to!;
  const rows = await reader.read(normsDoneStatement(env.dialect, ids.map(keyOfRecord), { from: period.from!, until }));
  const kinds = new Map<string, PersonFulfilment['kinds'][number][]>();
  for (const [person, kind, norm, done] of rows) {
    const id = recordId('user', BigInt(String(person)));
    kinds.set(id, [...(kinds.get(id) ?? []), { kind: String(kind), norm: String(norm), done: Number(done) }]);
  }
  const withNorm = ids.filter((id) => kinds.has(id));
  const entry = own.on(env.period.today).entries.get(kpi);
  const aim = entry && aimOf(entry, ownExpectationOf(kpi));
  const [numbers] =
    withNorm.length === 0
      ? []
      : await askNumbers(answering, [{ ref: { id: kpi }, period: period.spec }], { kind: 'people', ids: withNorm }, asking.scope);
  const day = addDays(until, -1);
  return withNorm
    .map((id): PersonFulfilment => {
      const cell = numbers?.of.get(id)?.cell;
      return {
        subject: namedSubject(firm, { scope: 'user', id }),
        role: mainOn(firm.stints.get(id) ?? [], day)?.role ?? null,
        value: cell?.value ?? null,
        status: judgeKpi({ aim, cell, isRunning: period.isRunning }).status,
        kinds: kinds.get(id)!,
      };
    })
    .sort(byNeed);
}

const needs: Partial<Record<PersonFulfilment['status'], number>> = { behind: 2, watch: 1 };

/** Those who need help first, the others by name: no ranking (§9.6). */
function byNeed(a: PersonFulfilment, b: PersonFulfilment): number {
  return (
    (needs[b.status] ?? 0) - (needs[a.status] ?? 0) ||
    (needs[a.status] === 2 ? compareDecimals(a.value ?? '0', b.value ?? '0') : 0) ||
    compare(a.subject.name ?? '', b.subject.name ?? '')
  );
}
