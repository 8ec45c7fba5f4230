import type { Member, RecordsPage } from '@leadline/kpi';
import type { Call, Command, Terminal } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { choiceOption, formatOption, numberOption, questionOptions, textOption } from '../options.ts';
import { csv, type CsvCell } from '#server/export/csv.ts';
import { textTable } from '../output/text-table.ts';
import { readQuestion } from './query.ts';

const pageSize = 500;

/** leadline records <kpi>: the records behind a number. */
export const records: Command = {
  name: 'records',
  arguments: '<kpi>',
  least: 1,
  most: 1,
  options: { ...questionOptions, ...formatOption, part: { type: 'string' }, limit: { type: 'string' } },
  examples: ['leadline records win_rate --period 2017-Q3', 'leadline records net_sales_revenue --where "person=Anna Kiss" --limit 1000 --format csv'],
  run: async (call) => {
    const format = choiceOption(call.options, 'format', ['table', 'csv', 'json'], 'table');
    const page = await readPages(call, numberOption(call.options, 'limit', 50, 1, 1_000_000));
    if (format === 'json') call.terminal.print(JSON.stringify(page, null, 2));
    else if (format === 'csv') call.terminal.print(recordsCsv(page));
    else call.terminal.print(recordsTable(page, call.terminal));
    return exitCodes.ok;
  },
};

async function readPages(call: Call, limit: number): Promise<RecordsPage> {
  const api = await call.api();
  const { limit: _rows, ...question } = await readQuestion({ ...call, options: { ...call.options, limit: undefined } }, call.arguments);
  const part = textOption(call.options, 'part');
  const ask = (offset: number): Promise<RecordsPage> =>
    api.call('POST', '/api/records', {
      query: question,
      kpi: 0,
      offset,
      limit: Math.min(pageSize, limit - offset),
      ...(part === undefined ? {} : { part }),
    });
  const first = await ask(0);
  const found = [...first.records];
  while (found.length < Math.min(limit, first.total)) {
    const next = await ask(found.length);
    if (next.records.length === 0) break;
    found.push(...next.records);
  }
  return { ...first, records: found };
}

function columnsOf(page: RecordsPage): string[] {
  return [...new Set(page.records.flatMap((record) => Object.keys(record.values)))];
}

function valueText(value: string | Member | null | undefined): string {
  return value == null ? '' : typeof value === 'string' ? value : (value.label ?? value.id);
}

function recordsCsv(page: RecordsPage): string {
  const columns = columnsOf(page);
  const header = ['id', 'entity', 'label', 'part', 'contribution', 'flags', ...columns].map((text) => ({ text }));
  const rows = page.records.map((record): CsvCell[] => [
    { text: record.id },
    { text: record.entity },
    { text: record.label },
    { text: record.part },
    { figure: record.contribution },
    { text: record.flags.join(' ') },
    ...columns.map((column) => ({ text: valueText(record.values[column]) })),
  ]);
  return csv([header, ...rows]);
}

function recordsTable(page: RecordsPage, { words }: Terminal): string {
  const columns = columnsOf(page).slice(0, 6);
  const parts = page.parts.map(
    ({ part, measure, count, total }) => `${part}: ${measure}, ${words('records', { count })}${total === null ? '' : `, ${total}`}`,
  );
  const table = textTable(
    [
      { title: 'id', align: 'left' },
      { title: words('record'), align: 'left' },
      { title: words('contribution'), align: 'right' },
      ...columns.map((title) => ({ title, align: 'left' as const })),
    ],
    page.records.map((record) => [record.id, record.label, record.contribution, ...columns.map((column) => valueText(record.values[column]))]),
  );
  return [...parts, words('rowsShown', { shown: page.records.length, all: page.total }), '', table].join('\n');
}
