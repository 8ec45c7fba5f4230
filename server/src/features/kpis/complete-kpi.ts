import type { completeKpiSchema, KpiCompletion } from '@leadline/contract';
import { findMessage, type Locale } from '@leadline/i18n';
import { completeFormula, type Suggestion } from '@leadline/kpi/formula';
import type { z } from 'zod';
import { ownNames } from '#server/answering/describe-kpi.ts';
import type { OwnCatalog } from '#server/answering/own-catalog.ts';
import { readOwnCatalog } from '#server/answering/read-own-catalog.ts';
import type { Asking } from '#server/context.ts';

/** What can stand at a position of a formula. What is switched off is not offered. */
export async function completeKpi(asking: Asking, request: z.infer<typeof completeKpiSchema>): Promise<KpiCompletion> {
  const own = await readOwnCatalog(asking);
  const locale = request.locale ?? asking.locale;
  const found = completeFormula(request.formula, request.position, own.vocabulary);
  return {
    suggestions: found
      .filter((one) => one.kind !== 'kpi' || !own.off.has(one.insert))
      .map((one) => ({ kind: one.kind, insert: one.insert, from: one.from, to: one.to, label: labelOf(one, own, locale) })),
  };
}

function labelOf({ kind, insert, key }: Suggestion, own: OwnCatalog, locale: Locale): string {
  const named = kind === 'kpi' ? ownNames(own, locale)(insert) : undefined;
  const known = key === undefined ? undefined : (findMessage(locale, key) ?? findMessage(locale, key.replace(/^kpi\./, 'measure.')));
  return named ?? known ?? insert;
}
