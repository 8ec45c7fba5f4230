import type { Call, Command } from '../command.ts';
import type { ExitCode } from '../exit-codes.ts';
import { formatOption } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { archiveKpi, checkKpi, exportKpis, importKpis, listKpis } from './kpi-actions.ts';
import { saveKpi } from './save-kpi.ts';

const actions: ReadonlyMap<string, (call: Call) => Promise<ExitCode>> = new Map([
  ['list', listKpis],
  ['check', checkKpi],
  ['save', saveKpi],
  ['export', exportKpis],
  ['import', importKpis],
  ['archive', archiveKpi],
]);

/** leadline kpi: KPIs of one's own, also as files. */
export const kpi: Command = {
  name: 'kpi',
  arguments: `${[...actions.keys()].join('|')} [<id>|<file>]`,
  least: 1,
  most: 2,
  options: {
    ...formatOption,
    formula: { type: 'string' },
    name: { type: 'string', multiple: true },
    sentence: { type: 'string', multiple: true },
    unit: { type: 'string' },
    direction: { type: 'string' },
    from: { type: 'string' },
    reason: { type: 'string' },
    restore: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  examples: [
    'leadline kpi list',
    `leadline kpi check --formula 'count(activity where kind = "call") / count(opportunity where state = "won" by closed)'`,
    `leadline kpi save custom_calls --formula 'count(activity where kind = "call")' --name en=Calls --name vi='Cuộc gọi'`,
    `leadline kpi save custom_calls --formula 'count(activity)' --reason 'all activities count' --from 2026-07-01`,
    'leadline kpi export > kpis.json',
    'leadline kpi import kpis.json --dry-run',
    'leadline kpi archive custom_calls',
  ],
  run: (call) => {
    const action = actions.get(call.arguments[0] ?? '');
    if (!action) throw new UsageError('cli.unknown_kpi_action', { known: [...actions.keys()].join(', ') });
    return action(call);
  },
};
