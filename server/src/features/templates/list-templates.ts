import type { TemplatesResponse } from '@leadline/contract';
import { findFormula, formulasOf, kpiGoals, listMissing, listNeeds, salesRoles, type TemplateItem, templates } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import { listPresent } from '#server/answering/list-present.ts';
import type { Asking } from '#server/context.ts';

/** The ready sets, each with what of it has no records yet and what is switched off. */
export async function listTemplates(asking: Asking): Promise<TemplatesResponse> {
  const answering = await answeringOf(asking);
  const present = await listPresent(answering);
  const catalog = answering.own.on(answering.env.period.today);
  const lacksData = ({ kpi: id, variant }: TemplateItem): boolean => {
    const kpi = catalog.entries.get(id);
    const formula = kpi && findFormula(kpi, variant);
    return !formula || listMissing(listNeeds(formula, formulasOf(catalog)), (entity) => present.has(entity)).length > 0;
  };
  return {
    templates: templates.map((template) => ({
      ...template,
      withoutData: template.items.filter(lacksData).map(({ kpi }) => kpi),
      off: template.items.filter(({ kpi }) => answering.own.off.has(kpi)).map(({ kpi }) => kpi),
    })),
    roles: salesRoles,
    goals: kpiGoals,
  };
}
