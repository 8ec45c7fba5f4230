import { findPeriod } from '@leadline/contract';
import type { Dimension, KpiQuery, PeriodSpec } from '@leadline/kpi';
import { memberDimensions, timeGrains } from '@leadline/kpi';
import type { Call, Command, OptionValues } from './command.ts';
import { UsageError } from './usage-error.ts';

export const globalOptions = {
  data: { type: 'string' },
  locale: { type: 'string' },
  log: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Command['options'];

export const formatOption = { format: { type: 'string' } } as const satisfies Command['options'];

/** What every question to the engine can say. */
export const questionOptions = {
  period: { type: 'string', short: 'p' },
  where: { type: 'string', multiple: true, short: 'w' },
  without: { type: 'string', multiple: true },
  present: { type: 'boolean' },
} as const satisfies Command['options'];

export function textOption(options: OptionValues, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

export function textsOption(options: OptionValues, name: string): readonly string[] {
  const value = options[name];
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

/** @throws UsageError cli.bad_choice */
export function choiceOption<const T extends readonly string[]>(options: OptionValues, name: string, choices: T, fallback: T[number]): T[number] {
  const value = textOption(options, name) ?? fallback;
  if (!choices.includes(value)) throw new UsageError('cli.bad_choice', { option: `--${name}`, value, choices: choices.join(', ') });
  return value;
}

/** @throws UsageError cli.bad_number */
export function numberOption(options: OptionValues, name: string, fallback: number, least: number, most: number): number {
  const text = textOption(options, name);
  if (text === undefined) return fallback;
  const value = /^\d{1,12}$/.test(text) ? Number(text) : NaN;
  if (!(value >= least && value <= most)) throw new UsageError('cli.bad_number', { option: `--${name}`, value: text, least, most });
  return value;
}

/** @throws UsageError cli.bad_period */
export function periodOption(call: Call, fallback: PeriodSpec): PeriodSpec {
  const text = textOption(call.options, 'period');
  if (text === undefined) return fallback;
  const period = findPeriod(text);
  if (!period) throw new UsageError('cli.bad_period', { value: text });
  return period;
}

const dimensions: ReadonlySet<string> = new Set([...memberDimensions, ...timeGrains]);

/** @throws UsageError cli.unknown_dimension */
export function dimensionsOption(call: Call): readonly Dimension[] {
  const names = textsOption(call.options, 'by').flatMap((text) => text.split(',').map((name) => name.trim()));
  return names.filter((name) => name !== '').map((name) => dimensionOf(name));
}

export function dimensionOf(name: string): Dimension {
  const dimension = name.replaceAll('-', '_');
  if (!dimensions.has(dimension)) throw new UsageError('cli.unknown_dimension', { name, known: [...dimensions].join(', ') });
  return dimension as Dimension;
}

/** `net_sales_revenue` or `net_sales_revenue:variant`. */
export function kpiRefs(texts: readonly string[]): KpiQuery['kpis'] {
  return texts.map((text) => {
    const [id = '', variant] = text.split(':', 2);
    return variant === undefined ? { id } : { id, variant };
  });
}
