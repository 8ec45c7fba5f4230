import type { KpiCheck, KpiDetail, KpiImportReport, LibraryKpi, LibraryResponse } from '@leadline/contract';
import { readFileSync } from 'node:fs';
import type { Call } from '../command.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { choiceOption, textOption } from '../options.ts';
import { csv } from '#server/export/csv.ts';
import { kpiWords, ownName } from '../output/names.ts';
import { textTable } from '../output/text-table.ts';
import { UsageError } from '../usage-error.ts';

/** The second argument. @throws UsageError cli.missing_argument */
export function argumentOf(call: Call, what: string): string {
  const given = call.arguments[1];
  if (given === undefined) throw new UsageError('cli.missing_argument', { usage: `leadline kpi ${call.arguments[0]} ${what}` });
  return given;
}

/** KPIs of one's own. */
export async function listKpis(call: Call): Promise<ExitCode> {
  const { terminal, options } = call;
  const format = choiceOption(options, 'format', ['table', 'csv', 'json'], 'table');
  const { kpis } = await (await call.api()).call<LibraryResponse>('GET', '/api/kpis');
  const own = kpis.filter((kpi) => kpi.own !== undefined);
  if (format === 'json') terminal.print(JSON.stringify({ kpis: own }, null, 2));
  else {
    const titles = ['id', terminal.words('name'), 'unit', 'version', 'state'];
    const rows = own.map((kpi) => [
      kpi.id,
      ownName(terminal.locale, kpi.own!) ?? kpiWords(terminal.locale, kpi.id),
      kpi.unit,
      String(kpi.version),
      stateOf(call, kpi),
    ]);
    if (format === 'csv') terminal.print(csv([titles, ...rows].map((row) => row.map((text) => ({ text })))));
    else
      terminal.print(
        textTable(
          titles.map((title) => ({ title, align: 'left' as const })),
          rows,
        ),
      );
  }
  return exitCodes.ok;
}

function stateOf({ terminal }: Call, kpi: LibraryKpi): string {
  const states = [kpi.isArchived ? 'isArchived' : undefined, kpi.isOff ? 'off' : undefined, kpi.problem ? 'faulty' : undefined];
  return states.flatMap((state) => (state ? [terminal.words(`kpi.${state}`)] : [])).join(', ');
}

/** What a formula comes to, or what is wrong with it: then the data are refused. */
export async function checkKpi(call: Call): Promise<ExitCode> {
  const { terminal, options } = call;
  const formula = textOption(options, 'formula') ?? argumentOf(call, '--formula <…>');
  const check = await (
    await call.api()
  ).call<KpiCheck>('POST', '/api/kpis/check', { formula, ...(options['unit'] ? { unit: options['unit'] } : {}) });
  if (choiceOption(options, 'format', ['table', 'json'], 'table') === 'json') terminal.print(JSON.stringify(check, null, 2));
  else if (check.result) {
    terminal.print(check.result.text);
    terminal.print(check.result.sentences[terminal.locale]);
    terminal.print(terminal.words('kpi.right', { unit: check.result.unit }));
  } else for (const { from, to, message } of check.issues) terminal.note(terminal.words('kpi.wrong', { from: from + 1, to, message }));
  return check.issues.length === 0 ? exitCodes.ok : exitCodes.refused;
}

/** The file goes to standard output, always in the same order. */
export async function exportKpis(call: Call): Promise<ExitCode> {
  call.terminal.print((await (await call.api()).text('/api/kpis/export')).trimEnd());
  return exitCodes.ok;
}

/** A file of KPIs: with --dry-run only what would become of each. Any that is refused ends with code 3. */
export async function importKpis(call: Call): Promise<ExitCode> {
  const { terminal, options } = call;
  const isDryRun = options['dry-run'] === true;
  const reason = textOption(options, 'reason');
  const body = { file: readJson(argumentOf(call, '<file>')), isDryRun, ...(reason ? { reason } : {}) };
  const report = await (await call.api()).call<KpiImportReport>('POST', '/api/kpis/import', body);
  if (choiceOption(options, 'format', ['table', 'json'], 'table') === 'json') terminal.print(JSON.stringify(report, null, 2));
  else {
    if (isDryRun) terminal.note(terminal.words('kpi.dry'));
    for (const kpi of report.kpis) terminal.print([kpi.id, kpi.outcome, kpi.message].filter((part) => part !== undefined).join('  '));
    const counts = (['created', 'changed', 'unchanged', 'refused'] as const).map((outcome) => ({
      outcome,
      count: report.kpis.filter((kpi) => kpi.outcome === outcome).length,
    }));
    terminal.note(counts.map(({ outcome, count }) => terminal.words(`kpi.${outcome}`, { count })).join(', '));
  }
  return report.kpis.some(({ outcome }) => outcome === 'refused') ? exitCodes.refused : exitCodes.ok;
}

/** @throws UsageError cli.no_such_file, cli.not_json */
function readJson(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    throw new UsageError('cli.no_such_file', { path });
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Puts a KPI away; with --restore brings it back. */
export async function archiveKpi(call: Call): Promise<ExitCode> {
  const id = argumentOf(call, '<id>');
  const isBack = call.options['restore'] === true;
  const reason = textOption(call.options, 'reason');
  await (await call.api()).call<KpiDetail>('POST', `/api/kpis/${encodeURIComponent(id)}/${isBack ? 'restore' : 'archive'}`, reason ? { reason } : {});
  call.terminal.print(call.terminal.words(isBack ? 'kpi.restored' : 'kpi.archived', { id }));
  return exitCodes.ok;
}
