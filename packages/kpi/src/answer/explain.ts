import { compileExclusions } from '../compile/compile-exclusions.ts';
import { recordEntity } from '../compile/compile-records.ts';
import { memberKinds } from '../measure/dimension-members.ts';
import type { Measure } from '../measure/measure.ts';
import { conditionOfFilter } from '../plan/condition.ts';
import { planExclusions } from '../plan/plan-exclusions.ts';
import type { Filter, KpiQuery } from '../query/kpi-query.ts';
import { columnOf } from '../result/column.ts';
import type { Explanation } from '../result/kpi-result.ts';
import { memberOf, type Names, unassigned } from '../result/members.ts';
import type { LeafReader } from '../store/leaf-reader.ts';
import type { AnswerEnv } from './answer-env.ts';
import { openNumber, type OpenedNumber, readPartTotal, valueOfPart } from './number.ts';
import { collectNames, readNames } from './read-names.ts';
import { noteTotals } from './read-notes.ts';
import { createStatementReader, type StatementReader } from './read-statements.ts';
import type { ExplainRequest } from './requests.ts';

/**
 * What a number is made of: its inputs with counts, filters, period, and the records left out with the reasons (G16).
 * @throws KpiIssueError where the question cannot be answered as asked
 */
export async function explain(request: ExplainRequest, env: AnswerEnv, reader: LeafReader): Promise<Explanation> {
  const read = createStatementReader(reader);
  const number = await openNumber(request.query, request.kpi ?? 0, env, read);
  const [totals, inputs, exclusions, filters] = await Promise.all([
    noteTotals([{ plan: number.plan, cells: [number.value.cell] }], env, read),
    readInputs(number, env, read),
    readExclusions(number, env, read),
    describeFilters(request.query, env, read),
  ]);
  const { kpi, value, plan } = number;
  const column = columnOf(kpi, env.organization.currency, value.quantityUnit);
  return {
    ref: kpi.ref,
    version: kpi.kpi.version,
    cell: totals[0]![0]!,
    unit: column.unit,
    period: plan.frames[0]!.period,
    filters,
    inputs,
    exclusions,
    asOf: env.asOf,
  };
}

function readInputs(number: OpenedNumber, env: AnswerEnv, read: StatementReader): Promise<Explanation['inputs']> {
  return Promise.all(
    number.parts.map(async (part) => {
      const { count, total } = await readPartTotal(part, number, env, read);
      return {
        part: part.part,
        measure: part.measure.id,
        ...(part.moment ? { moment: part.moment } : {}),
        ...withoutOf(part),
        entity: recordEntity(part.measure).id,
        value: total ?? valueOfPart(part, number) ?? number.value.cell.value,
        count,
      };
    }),
  );
}

function withoutOf({ uses: [use] }: OpenedNumber['parts'][number]): Pick<Explanation['inputs'][number], 'without'> {
  return use?.without && use.without.length > 0 ? { without: use.without } : {};
}

/** Of every measure once, however many parts it has. */
async function readExclusions(number: OpenedNumber, env: AnswerEnv, read: StatementReader): Promise<Explanation['exclusions']> {
  const byMeasure = new Map(
    number.parts.flatMap((part) => part.leaves.map((leaf) => [`${part.part} ${part.measure.id}`, { measure: part.measure, leaf }] as const)),
  );
  const seen = new Set<string>();
  const found = await Promise.all(
    [...byMeasure.values()].map(async ({ measure, leaf }) => {
      const { also: _part, ...whole } = leaf;
      const exclusions = planExclusions(number.kpi.formula.kind === 'conversion' ? whole : leaf);
      if (!exclusions) return [];
      const rows = await read(compileExclusions(exclusions, env.dialect));
      return rows.map(([index, count]) => ({ ...entityOf(measure), reason: exclusions.reasons[Number(index)]!.reason, count: Number(count) }));
    }),
  );
  return found
    .flat()
    .filter((row) => !seen.has(`${row.measure} ${row.reason} ${row.count}`) && seen.add(`${row.measure} ${row.reason} ${row.count}`));
}

const entityOf = (measure: Measure): { readonly measure: string; readonly entity: string } => ({ measure: measure.id, entity: measure.entity });

async function describeFilters(query: KpiQuery, env: AnswerEnv, read: StatementReader): Promise<Explanation['filters']> {
  const filters = query.filters ?? [];
  const wanted = filters.flatMap((filter) => {
    const kind = memberKinds[filter.dimension];
    return kind.kind === 'record' ? conditionOfFilter(filter).members.map((key) => [kind.entity, key] as const) : [];
  });
  const names = await readNames(collectNames(wanted), env.dialect, read);
  return filters.map((filter) => describeFilter(filter, names));
}

function describeFilter(filter: Filter, names: Names): Explanation['filters'][number] {
  const { members, unassigned: withUnassigned, exclude } = conditionOfFilter(filter);
  return {
    dimension: filter.dimension,
    exclude,
    members: [...members.map((member) => memberOf(filter.dimension, member, names)), ...(withUnassigned ? [unassigned] : [])],
  };
}
