import { type KpiDefinitionInput, kpiFileSchema, LeadlineError } from '@leadline/contract';
import { isIsoDate } from '@leadline/kpi';
import { z } from 'zod';
import type { Locale } from '@leadline/i18n';

/** One entry of a file as it can be taken, or why it cannot be read. */
export type FileEntry =
  | { readonly id: string; readonly definition: KpiDefinitionInput; readonly validFrom: string | null | undefined; readonly isArchived: boolean }
  | { readonly id: string; readonly problem: string };

const shell = z.object({ format: z.literal('leadline-kpis'), version: z.literal(1), kpis: z.array(z.unknown()).max(1000) });
const entrySchema = kpiFileSchema.shape.kpis.element;

/** @throws LeadlineError kpi.file_invalid where it is no file of KPIs at all */
export function readFile(file: unknown, locale: Locale): readonly FileEntry[] {
  const parsed = shell.safeParse(file);
  if (!parsed.success) throw new LeadlineError('invalid', 'kpi.file_invalid', { problem: problemOf(parsed.error, locale) });
  return parsed.data.kpis.map((entry) => readEntry(entry, locale));
}

function readEntry(entry: unknown, locale: Locale): FileEntry {
  const parsed = entrySchema.safeParse(entry);
  if (!parsed.success) return { id: idOf(entry), problem: problemOf(parsed.error, locale) };
  const { id, validFrom, isArchived = false, ...definition } = parsed.data;
  if (typeof validFrom === 'string' && !isIsoDate(validFrom)) return { id, problem: `validFrom: ${validFrom}` };
  return { id, definition, validFrom, isArchived };
}

function idOf(entry: unknown): string {
  const id = typeof entry === 'object' && entry !== null && Object.hasOwn(entry, 'id') ? (entry as { readonly id: unknown }).id : '';
  return typeof id === 'string' ? id.slice(0, 100) : '';
}

const zodWords = { en: z.locales.en, vi: z.locales.vi, hu: z.locales.hu, ru: z.locales.ru } as const;

/** Where the first fault is, and the library's words for it. */
function problemOf(error: z.ZodError, locale: Locale): string {
  const [issue] = error.issues;
  const words = zodWords[locale]().localeError(issue as never);
  const text = (typeof words === 'string' ? words : words?.message) ?? issue!.message;
  return `${issue!.path.join('.') || '.'}: ${text}`;
}
