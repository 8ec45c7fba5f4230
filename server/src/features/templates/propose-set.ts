import type { ProposeResponse } from '@leadline/contract';
import { findMessage, type Locale, type MessageKey, translate } from '@leadline/i18n';
import { type KpiGoal, proposeKpis, type ProposalReason, type SalesRole } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import { listPresent } from '#server/answering/list-present.ts';
import type { Asking } from '#server/context.ts';

/** Three to five KPIs for a role and a goal from the records there are, one reason each (S2-03). */
export async function proposeSet(asking: Asking, { role, goal }: { readonly role: SalesRole; readonly goal: KpiGoal }): Promise<ProposeResponse> {
  const answering = await answeringOf(asking);
  const present = await listPresent(answering);
  const { own, env } = answering;
  const source = { catalog: own.on(env.period.today), isThere: (entity: string) => present.has(entity), isOff: (id: string) => own.off.has(id) };
  const { proposals, withoutData } = proposeKpis(role, goal, source);
  return { proposals: proposals.map((proposal) => ({ ...proposal, text: reasonText(asking.locale, proposal.reason, goal) })), withoutData };
}

function reasonText(locale: Locale, { code, of }: ProposalReason, goal: KpiGoal): string {
  const kpi = of === undefined ? '' : (findMessage(locale, `kpi.${of}.name`) ?? of);
  return translate(locale, `template.reason.${code}` as MessageKey, { kpi, goal: translate(locale, `template.goal.${goal}` as MessageKey) });
}
