import type { AlertObstacle, Subject } from '@leadline/contract';
import { findFormula, formulasOf, listDimensions, type Scope } from '@leadline/kpi';
import { answeringOf, type Answering } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { isToldOf } from '#server/expectations/kpi-level.ts';
import { goalSightOf, knowsTeam, mayKnowTotal, type GoalSight } from '#server/expectations/goal-sight.ts';
import { recordsOf } from '#server/expectations/subject.ts';
import { isGone } from '#server/firm/is-gone.ts';
import { membersOf, teamsBelow } from '#server/firm/members-of.ts';
import { isTrue, keyOfRecord, readFirm, type Firm, type Row } from '#server/firm/read-firm.ts';
import { readWorksCouncil } from './works-council.ts';
import type { Rule } from './rule.ts';

/** What everybody's rules are judged by at one moment. */
export interface Ground {
  readonly asking: Asking;
  readonly answering: Answering;
  readonly firm: Firm;
  readonly worksCouncil: boolean;
}

export async function groundOf(asking: Asking): Promise<Ground> {
  const [answering, firm, worksCouncil] = [await answeringOf(asking), await readFirm(asking), await readWorksCouncil(asking.control.db)];
  return { asking, answering, firm, worksCouncil };
}

/** One reader on it: what they may see. */
export interface Watcher extends Ground {
  readonly seeing: GoalSight;
}

export const watcherOf = (ground: Ground, asking: Asking): Watcher => ({ ...ground, asking, seeing: goalSightOf(asking, ground.firm) });

const people = (row: Row): boolean => !isTrue(row, 'is_stub');

/** Whose numbers a rule looks at, of those the reader may see and may be told of. */
export function membersOfRule(watcher: Watcher, rule: Pick<Rule, 'subject' | 'each' | 'condition'>): readonly Subject[] {
  return allMembers(watcher, rule).filter((one) => scopeFor(watcher, one) !== undefined && !isHidden(watcher, one, rule));
}

function allMembers({ firm }: Watcher, { subject, each }: Pick<Rule, 'subject' | 'each'>): readonly Subject[] {
  const team = subject.scope === 'team' ? subject.id : null;
  if (each === null) return [subject];
  if (each === 'person') return membersOf(firm, team, firm.today).map((id) => ({ scope: 'user', id }));
  const rows = each === 'team' ? firm.teams : firm.locations;
  const below = each === 'team' && team !== null ? teamsBelow(firm, team) : null;
  return [...rows].flatMap(([id, row]) => (people(row) && id !== team && (below === null || below.has(id)) ? [{ scope: each, id }] : []));
}

/**
 * With which scope a number is asked for, so that it is the one the reader could open: what they see, and of the team they are in its total, which
 * everybody in it may know (§9.3, §9.6). Undefined: it is not theirs to see, or is not there any more.
 */
export function scopeFor({ asking, firm, seeing }: Watcher, subject: Subject): Scope | undefined {
  const { scope, id } = subject;
  if (scope === 'organisation') return asking.scope;
  if (recordsOf(firm, scope)?.has(id) !== true) return undefined;
  if (scope === 'user') {
    const isOther = id !== seeing.me;
    return !isGone(firm, id) && seeing.sight.person(id) && (!isOther || seeing.tellsPeopleApart) ? asking.scope : undefined;
  }
  if (scope !== 'team' || seeing.sight.team(id)) return asking.scope;
  return knowsTeam(seeing, id) ? { kind: 'teams', teams: [...teamsBelow(firm, id)].map(keyOfRecord) } : undefined;
}

/** Of works councils: a number that is one person's is nobody else's to be told of. A team of one is that one. */
export function isHidden({ worksCouncil, firm, seeing }: Watcher, { scope, id }: Subject, { condition }: Pick<Rule, 'condition'>): boolean {
  if (!worksCouncil) return false;
  if (condition.kind === 'fall') return true;
  if (scope === 'user') return id !== seeing.me;
  return scope === 'team' && membersOf(firm, id, firm.today).length < 2;
}

/** Somebody else's rule tells a reader only what is the same number for them: theirs, their team's, or that of who sees them. */
export function mayBeTold(watcher: Watcher, subject: Subject, rule: Pick<Rule, 'condition'>): boolean {
  const { seeing } = watcher;
  const isPerson = subject.scope === 'user' && subject.id !== seeing.me;
  return mayKnowTotal(seeing, subject) && (!isPerson || seeing.tellsPeopleApart) && !isHidden(watcher, subject, rule);
}

/** Why a rule does nothing, where it does nothing. */
export function obstacleOf(watcher: Watcher, rule: Pick<Rule, 'ref' | 'subject' | 'each' | 'condition' | 'grain'>): AlertObstacle | null {
  const { answering, firm } = watcher;
  const catalog = answering.own.on(answering.env.period.today);
  const entry = catalog.entries.get(rule.ref.id);
  const formula = entry && findFormula(entry, rule.ref.variant);
  if (!entry || !formula) return 'no_kpi';
  const { scope, id } = rule.subject;
  if (id !== null && recordsOf(firm, scope)?.has(id) !== true) return 'no_scope';
  const level = rule.each === null ? scope : rule.each === 'person' ? 'user' : rule.each;
  if (!isToldOf(catalog, rule.ref.id, rule.ref.variant ?? null, level)) return 'not_told';
  const needsSeries = rule.condition.kind === 'signal' || rule.condition.kind === 'fall';
  if (needsSeries && !listDimensions(entry, formula, formulasOf(catalog)).includes(rule.grain)) return 'not_told';
  if (membersOfRule(watcher, rule).length > 0) return null;
  const isForOne = watcher.worksCouncil && (rule.condition.kind === 'fall' || allMembers(watcher, rule).some((one) => scopeFor(watcher, one) !== undefined)); // prettier-ignore
  return isForOne ? 'single_person' : 'no_scope';
}
