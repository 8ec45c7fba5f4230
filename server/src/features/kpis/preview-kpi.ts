import type { KpiPreview, previewKpiSchema } from '@leadline/contract';
import { answerQueries, catalogFor, type KpiQuery, type LeafReader, listDimensions, formulasOf } from '@leadline/kpi';
import { kpiOfFormula, withOwnKpis } from '@leadline/kpi/formula';
import type { z } from 'zod';
import { answeringOf } from '#server/answering/answer-env.ts';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';
import { describeCheck, namesOf } from './check-kpi.ts';
import { draftId, examineKpi } from './examine-kpi.ts';

const deadlineMs = 10_000;

/** Values of a formula on the own data, in several periods and for the largest members. Nothing is saved. */
export async function previewKpi(asking: Asking, request: z.infer<typeof previewKpiSchema>): Promise<KpiPreview> {
  return inLane(asking, async () => {
    const { own, env } = await answeringOf(asking);
    const examined = examineKpi(own, { ...request, names: Object.values(namesOf(request)) });
    const check = describeCheck(examined, request, own, env.period.today, asking.locale);
    if (!examined.formula) return { ...check, results: [] };
    const kpi = kpiOfFormula({ ...examined.definition, id: draftId }, examined.formula, { minorExponent: env.organization.minorExponent });
    const reader: LeafReader = { read: (statement) => asking.facts.read(statement, { deadlineMs }) };
    const results = request.periods.map(async (period) => {
      const base: KpiQuery = { kpis: [{ id: draftId }], period: period as KpiQuery['period'] };
      const catalog = withOwnKpis(catalogFor(base, env, own), [kpi]);
      const canGroup = request.by !== undefined && listDimensions(kpi, kpi.formula, formulasOf(catalog)).includes(request.by);
      const grouped: KpiQuery = canGroup ? { ...base, by: [request.by!], sort: { by: 0, descending: true }, limit: request.limit } : base;
      const [result] = await answerQueries([grouped], { ...env, catalog }, reader);
      return result!;
    });
    return { ...check, results: await Promise.all(results) };
  });
}
