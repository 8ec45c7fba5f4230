import type { WhyMember, WhySplit } from '@leadline/contract';
import { additiveDrivers, ratioDrivers, sumOf, type Cell, type KpiResult, type Member, type MemberDimension } from '@leadline/kpi';

/** Named one by one; the others are told together. */
const named = 8;

/** By member, in the two stretches. */
interface Sides {
  readonly before: KpiResult;
  readonly after: KpiResult;
}

interface Pair {
  readonly member: Member;
  readonly before: Cell | undefined;
  readonly after: Cell | undefined;
}

/** What the members of a dimension did to a number (A1.2, A1.3); undefined where they do not make it up exactly. */
export function splitBy(by: MemberDimension, { before, after }: Sides): WhySplit | undefined {
  if ([before, after].some(({ rowCount, rows }) => rowCount > rows.length)) return undefined;
  const pairs = pairsOf(before, after);
  const totals = { before: before.totals[0]!, after: after.totals[0]! };
  return additive(by, pairs, totals) ?? ratio(by, pairs, totals);
}

function pairsOf(before: KpiResult, after: KpiResult): readonly Pair[] {
  const pairs = new Map<string, { member: Member; before: Cell | undefined; after: Cell | undefined }>();
  for (const { members, cells } of before.rows) pairs.set(members[0]!.id, { member: members[0]!, before: cells[0], after: undefined });
  for (const { members, cells } of after.rows) {
    const known = pairs.get(members[0]!.id);
    pairs.set(members[0]!.id, { member: members[0]!, before: known?.before, after: cells[0] });
  }
  return [...pairs.values()];
}

interface Totals {
  readonly before: Cell;
  readonly after: Cell;
}

const valueOf = (cell: Cell | undefined): string | null => cell?.value ?? null;

function additive(by: MemberDimension, pairs: readonly Pair[], totals: Totals): WhySplit | undefined {
  const adds = (side: 'before' | 'after'): boolean => sumOf(pairs.map((pair) => valueOf(pair[side]) ?? '0')) === totals[side].value;
  if (totals.after.denominator !== undefined || !adds('before') || !adds('after')) return undefined;
  const memberOf = new Map(pairs.map(({ member }) => [member.id, member]));
  const found = additiveDrivers(
    pairs.map(({ member, ...sides }) => ({ member: member.id, before: valueOf(sides.before), after: valueOf(sides.after) })),
  );
  const members = found.members.filter(({ contribution, after }) => contribution !== '0' || (after !== null && after !== '0'));
  return {
    by,
    kind: 'additive',
    members: members.slice(0, named).map(({ member, state, before, after, contribution, share }) => ({
      member: memberOf.get(member)!,
      state,
      before,
      after,
      effect: contribution,
      share,
    })),
    others: { count: Math.max(0, members.length - named), effect: sumOf(members.slice(named).map(({ contribution }) => contribution)) },
  };
}

function ratio(by: MemberDimension, pairs: readonly Pair[], totals: Totals): WhySplit | undefined {
  const part = (cell: Cell | undefined) =>
    cell?.numerator === undefined || cell.denominator === undefined ? null : { numerator: cell.numerator, denominator: cell.denominator };
  const adds = (side: 'before' | 'after'): boolean =>
    (['numerator', 'denominator'] as const).every((which) => sumOf(pairs.map((pair) => pair[side]?.[which] ?? '0')) === totals[side][which]);
  if (!adds('before') || !adds('after')) return undefined;
  const found = ratioDrivers(pairs.map(({ member, before, after }) => ({ member: member.id, before: part(before), after: part(after) })));
  if (!found) return undefined;
  // Where the KPI is not simply the one through the other (scores, indexes), the effects would not be those of what is shown.
  if (!isNear(found.before, totals.before.value) || !isNear(found.after, totals.after.value)) return undefined;
  const pairOf = new Map(pairs.map((pair) => [pair.member.id, pair]));
  const moving = found.members.filter(({ rateBefore, rateAfter }) => rateBefore !== null || rateAfter !== null);
  const members = moving.map(({ member, rate, mix, rateBefore, rateAfter }): WhyMember => {
    const state = rateBefore === null ? 'new' : rateAfter === null ? 'vanished' : 'stayed';
    return { member: pairOf.get(member)!.member, state, before: rateBefore, after: rateAfter, effect: sumOf([rate, mix]), share: null, rate, mix };
  });
  const others = { count: Math.max(0, members.length - named), effect: sumOf(members.slice(named).map(({ effect }) => effect)) };
  return { by, kind: 'ratio', members: members.slice(0, named), others, rate: found.rate, mix: found.mix };
}

const isNear = (a: string, b: string | null): boolean => b !== null && Math.abs(Number(a) - Number(b)) <= 1e-12 * Math.max(1, Math.abs(Number(b)));

/** How much of all movement the two strongest members are, beyond what two of so many would be anyway: 0 … 1. */
export function concentrationOf({ members, others }: WhySplit): number {
  const moves = members.map(({ effect }) => Math.abs(Number(effect)));
  const whole = moves.reduce((sum, move) => sum + move, 0) + Math.abs(Number(others.effect));
  const count = members.length + others.count;
  if (whole === 0 || count < 2) return -1;
  return ((moves[0] ?? 0) + (moves[1] ?? 0)) / whole - Math.min(2, count) / count;
}
