import type { KpiDefinitionInput, KpiDetail, OwnWords } from '@leadline/contract';
import { isLocale, type Locale } from '@leadline/i18n';
import { ApiError, type Api } from '../api.ts';
import type { Call } from '../command.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { textOption, textsOption } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { argumentOf } from './kpi-actions.ts';

/** leadline kpi save <id>: a new KPI, or a new version of one; what is not said stays as it was. */
export async function saveKpi(call: Call): Promise<ExitCode> {
  const id = argumentOf(call, '<id>');
  const api = await call.api();
  const before = await findKpi(api, id);
  const [latest] = before?.versions ?? [];
  const definition = definitionOf(call, latest?.definition);
  const reason = textOption(call.options, 'reason');
  if (latest && reason === undefined) throw new UsageError('cli.kpi_incomplete');
  const path = `/api/kpis/${encodeURIComponent(id)}`;
  const { kpi } = latest
    ? await api.call<KpiDetail>('POST', `${path}/versions`, { ...definition, ...validFrom(call), reason }, { 'if-match': `"${latest.version}"` })
    : await api.call<KpiDetail>('POST', '/api/kpis', { ...definition, id, ...(reason ? { reason } : {}) });
  const version = latest ? latest.version + 1 : kpi.version;
  call.terminal.print(call.terminal.words('kpi.saved', { id: kpi.id, version }));
  return exitCodes.ok;
}

async function findKpi(api: Api, id: string): Promise<KpiDetail | undefined> {
  try {
    return await api.call<KpiDetail>('GET', `/api/kpis/${encodeURIComponent(id)}`);
  } catch (error) {
    if (error instanceof ApiError && error.code === 'kpi.unknown') return undefined;
    throw error;
  }
}

function definitionOf({ options }: Call, before: KpiDefinitionInput | undefined): KpiDefinitionInput {
  const formula = textOption(options, 'formula') ?? before?.formula;
  const words = wordsOf(textsOption(options, 'name'), textsOption(options, 'sentence'), before?.words ?? {});
  if (formula === undefined || Object.keys(words).length === 0) throw new UsageError('cli.kpi_incomplete');
  const unit = textOption(options, 'unit') as KpiDefinitionInput['unit'];
  const direction = textOption(options, 'direction') as KpiDefinitionInput['direction'];
  return { ...before, formula, words, ...(unit ? { unit } : {}), ...(direction ? { direction } : {}) };
}

function wordsOf(names: readonly string[], sentences: readonly string[], before: OwnWords): OwnWords {
  const words = new Map(Object.entries(before));
  for (const [locale, name] of names.map(localised)) words.set(locale, { ...words.get(locale), name });
  for (const [locale, sentence] of sentences.map(localised)) words.set(locale, { name: words.get(locale)?.name ?? '', sentence });
  return Object.fromEntries(words);
}

/** `en=Calls`. @throws UsageError cli.bad_words */
function localised(value: string): readonly [Locale, string] {
  const at = value.indexOf('=');
  const locale = value.slice(0, Math.max(at, 0));
  if (!isLocale(locale)) throw new UsageError('cli.bad_words', { value });
  return [locale, value.slice(at + 1)];
}

function validFrom({ options }: Call): { readonly validFrom?: string | null } {
  const from = textOption(options, 'from');
  return from === undefined ? {} : { validFrom: from === 'beginning' ? null : from };
}
