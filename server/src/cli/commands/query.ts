import type { QueryResponse, StateResponse } from '@leadline/contract';
import type { KpiQuery } from '@leadline/kpi';
import type { Call, Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { choiceOption, dimensionsOption, formatOption, kpiRefs, numberOption, periodOption, questionOptions, textsOption } from '../options.ts';
import { resultCsv } from '../output/result-csv.ts';
import { resultTable } from '../output/result-table.ts';
import { readFilters } from '../where.ts';

/** leadline query <kpi…>: numbers, with the same answer as any board. */
export const query: Command = {
  name: 'query',
  arguments: '<kpi…>',
  least: 1,
  most: 30,
  options: {
    ...questionOptions,
    ...formatOption,
    by: { type: 'string', multiple: true, short: 'b' },
    compare: { type: 'string', multiple: true },
    sort: { type: 'string' },
    limit: { type: 'string' },
  },
  examples: [
    'leadline query win_rate deals_won_count --period all',
    'leadline query net_sales_revenue --by person,month --period 2026 --format csv',
    'leadline query net_sales_revenue --where "team=North" --compare previous_year --format json',
  ],
  run: async (call) => {
    const format = choiceOption(call.options, 'format', ['table', 'csv', 'json'], 'table');
    const api = await call.api();
    const question = await readQuestion(call, call.arguments);
    const { results } = await api.call<QueryResponse>('POST', '/api/query', { queries: [question] });
    const result = results[0]!;
    if (format === 'json') call.terminal.print(JSON.stringify(result, null, 2));
    else if (format === 'csv') call.terminal.print(resultCsv(result));
    else call.terminal.print(resultTable(result, call.terminal));
    return exitCodes.ok;
  },
};

/** The question the options of a command ask. */
export async function readQuestion(call: Call, kpis: readonly string[]): Promise<KpiQuery> {
  const api = await call.api();
  const by = dimensionsOption(call);
  const compare = comparisonsOption(call);
  const filters = [
    ...(await readFilters(api, textsOption(call.options, 'where'), false)),
    ...(await readFilters(api, textsOption(call.options, 'without'), true)),
  ];
  const sort = sortOption(call);
  const given = call.options['period'] !== undefined;
  const period = periodOption(call, given ? { kind: 'all' } : (await api.call<StateResponse>('GET', '/api/state')).defaultPeriod);
  return {
    kpis: kpiRefs(kpis),
    period,
    ...(by.length > 0 ? { by } : {}),
    ...(compare.length > 0 ? { compare } : {}),
    ...(filters.length > 0 ? { filters } : {}),
    ...(call.options['present'] === true ? { organisation: 'present' as const } : {}),
    ...(sort ? { sort } : {}),
    ...(call.options['limit'] === undefined ? {} : { limit: numberOption(call.options, 'limit', 5000, 1, 5000) }),
  };
}

function comparisonsOption(call: Call): NonNullable<KpiQuery['compare']> {
  const texts = textsOption(call.options, 'compare').flatMap((text) => text.split(','));
  return texts.map((text) =>
    choiceOption({ compare: text.trim().replaceAll('-', '_') }, 'compare', ['previous_period', 'previous_year'], 'previous_period'),
  );
}

/** `label`, `1` (first KPI), `-1` (first KPI, largest first). */
function sortOption(call: Call): KpiQuery['sort'] | undefined {
  const text = typeof call.options['sort'] === 'string' ? call.options['sort'] : undefined;
  if (text === undefined) return undefined;
  const descending = text.startsWith('-');
  const by = descending ? text.slice(1) : text;
  return { by: by === 'label' ? 'label' : numberOption({ sort: by }, 'sort', 1, 1, 30) - 1, ...(descending ? { descending } : {}) };
}
