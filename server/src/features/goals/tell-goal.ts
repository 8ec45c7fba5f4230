import type { Asking } from '#server/context.ts';
import { newLinkedValues, toldItems, withSums } from '#server/expectations/tell-goals.ts';
import { readGoals } from '#server/expectations/read-goals.ts';
import { inTurn, nextVersion } from '#server/firm/decide.ts';

/** Tells a goal what its linked KPIs say, and those above it what adds up, at once and not at the next quarter of an hour. */
export async function tellGoal(asking: Asking, id: string): Promise<void> {
  await inTurn(async () => {
    const all = await readGoals(asking);
    const goal = all.goals.get(id);
    if (!goal) return;
    const items = toldItems(all, withSums(all.goals, await newLinkedValues(all, [goal])), nextVersion(asking, [all.partRows]));
    if (items.length === 0) return;
    const { seq } = await asking.applier.submit({ kind: 'items', items });
    await asking.applier.until(seq);
  });
}
