import type { CatalogResponse } from '@leadline/contract';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import { choiceOption, formatOption } from '../options.ts';
import { csv } from '#server/export/csv.ts';
import { kpiWords, ownName } from '../output/names.ts';
import { textTable } from '../output/text-table.ts';

/** leadline kpis: what can be asked. */
export const kpis: Command = {
  name: 'kpis',
  arguments: '',
  least: 0,
  most: 0,
  options: { ...formatOption },
  examples: ['leadline kpis', 'leadline kpis --format json'],
  run: async ({ options, api, terminal }) => {
    const format = choiceOption(options, 'format', ['table', 'csv', 'json'], 'table');
    const catalog = await (await api()).call<CatalogResponse>('GET', '/api/catalog');
    if (format === 'json') {
      terminal.print(JSON.stringify(catalog, null, 2));
      return exitCodes.ok;
    }
    const titles = ['id', terminal.words('name'), 'unit', 'variants', 'dimensions'];
    const rows = catalog.kpis.map((kpi) => [
      kpi.id,
      (kpi.own && ownName(terminal.locale, kpi.own)) ?? kpiWords(terminal.locale, kpi.id),
      kpi.unit,
      kpi.variants.join(' '),
      format === 'csv' ? kpi.dimensions.join(' ') : String(kpi.dimensions.length),
    ]);
    if (format === 'csv') terminal.print(csv([titles, ...rows].map((row) => row.map((text) => ({ text })))));
    else
      terminal.print(
        textTable(
          titles.map((title) => ({ title, align: 'left' as const })),
          rows,
        ),
      );
    return exitCodes.ok;
  },
};
