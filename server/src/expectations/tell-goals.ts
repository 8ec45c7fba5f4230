import { addUpParts } from '@leadline/kpi';
import { changedRecord, placesOf } from '#server/expectations/goal-items.ts';
import { linkedValues } from '#server/expectations/linked-values.ts';
import { isCounted, readGoals, type Goals, type KeptGoal, type KeptPart } from '#server/expectations/read-goals.ts';
import { inTurn, nextVersion } from '#server/firm/decide.ts';
import type { Asking, Context } from '#server/context.ts';
import type { Item } from '#server/inbox/inbox.ts';

/** Present values of parts by their ids. */
export type Told = ReadonlyMap<string, string>;

/** Running goals: drafts, and what is over and was reviewed, are told nothing more. */
const isOpen = ({ status, review }: KeptGoal): boolean => status === 'active' && review === null;
const isLinked = (part: KeptPart): boolean => part.kind === 'linked_kpi' && part.kpi !== null && isCounted(part);

/** What the linked KPIs of goals say now, where that is not what stands in their parts. */
export async function newLinkedValues({ answering }: Pick<Goals, 'answering'>, goals: readonly KeptGoal[]): Promise<Told> {
  const linked = goals.filter(isOpen).flatMap((goal) => goal.parts.filter(isLinked).map((part) => ({ goal, part })));
  const values = await linkedValues(
    answering,
    linked.map(({ goal: { subject, startsOn, endsOn }, part }) => ({ kpi: part.kpi!, subject, startsOn, endsOn })),
  );
  return new Map(linked.flatMap(({ part }, at) => (values[at] !== null && values[at] !== part.current ? [[part.id, values[at]!] as const] : [])));
}

/** Of parts of running goals what others add up to there, after `told`; from below upwards, as long as anything changes. */
export function withSums(goals: ReadonlyMap<string, KeptGoal>, told: Told): Told {
  const isIn = ({ status }: KeptGoal): boolean => status !== 'draft' && status !== 'cancelled';
  const counted = (list: readonly KeptGoal[]): readonly KeptPart[] => list.flatMap((goal) => goal.parts.filter(isCounted));
  const all = [...goals.values()];
  const [parts, wholes] = [counted(all.filter(isIn)), counted(all.filter(isOpen))];
  const below = new Map<string, KeptPart[]>();
  for (const part of parts) if (part.addsTo !== null) below.set(part.addsTo, [...(below.get(part.addsTo) ?? []), part]);
  const now = new Map(told);
  const currentOf = (part: KeptPart): string | null => now.get(part.id) ?? part.current;
  // As many rounds as there can be levels: a circle of parts ends it too.
  for (let round = 0, isChanging = true; isChanging && round <= below.size; round += 1) {
    isChanging = false;
    for (const whole of wholes) {
      const adding = below.get(whole.id);
      if (!adding || whole.kind === 'linked_kpi') continue;
      const { current } = addUpParts(
        whole,
        adding.map((part) => ({ ...part, current: currentOf(part) })),
      );
      if (current === null || current === currentOf(whole)) continue;
      now.set(whole.id, current);
      isChanging = true;
    }
  }
  return now;
}

/** Goals as they are once some values are told. */
export function toldItems(all: Goals, told: Told, version: number, but: ReadonlySet<string> = new Set()): readonly Item[] {
  const places = placesOf(all);
  return [...told].flatMap(([id, current]) => {
    const row = all.partRows.get(id);
    return row === undefined || but.has(id) ? [] : changedRecord(places, 'goal_target', row, version, { current_value: current });
  });
}

/**
 * Tells the linked KPIs of running goals into their parts, and what adds up of them, so that `goal_progress` and the page say the same. Leaves no
 * entry in the audit trail: nobody decides anything by it, and every item stands in the inbox.
 * @returns how many parts were told
 */
export async function tellLinkedGoals(ctx: Context): Promise<number> {
  const asking: Asking = { ...ctx, scope: { kind: 'all' }, principal: { kind: 'local' }, locale: 'en' };
  return inTurn(async () => {
    const all = await readGoals(asking);
    const linked = await newLinkedValues(all, [...all.goals.values()]);
    const items = toldItems(all, withSums(all.goals, linked), nextVersion(asking, [all.partRows]));
    if (items.length === 0) return 0;
    const { seq } = await ctx.applier.submit({ kind: 'items', items });
    await ctx.applier.until(seq);
    return items.length;
  });
}
