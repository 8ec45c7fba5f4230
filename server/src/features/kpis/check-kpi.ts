import type { checkKpiSchema, KpiCheck } from '@leadline/contract';
import { type Locale, locales } from '@leadline/i18n';
import type { z } from 'zod';
import { answeringOf } from '#server/answering/answer-env.ts';
import type { OwnCatalog } from '#server/answering/own-catalog.ts';
import type { Asking } from '#server/context.ts';
import { checkNames } from './check-names.ts';
import { brokenFinding, findingOf, nameFinding, resultOf } from './describe-examined.ts';
import { type Examined, examineKpi } from './examine-kpi.ts';

export type CheckRequest = z.infer<typeof checkKpiSchema>;

/** What is wrong with a definition, or what it comes to. Nothing is saved. */
export async function checkKpi(asking: Asking, request: CheckRequest): Promise<KpiCheck> {
  const { own, env } = await answeringOf(asking);
  return describeCheck(examineKpi(own, { ...request, names: Object.values(namesOf(request)) }), request, own, env.period.today, asking.locale);
}

export function describeCheck(examined: Examined, request: CheckRequest, own: OwnCatalog, today: string, locale: Locale): KpiCheck {
  const result = resultOf(examined, own, today);
  return {
    issues: examined.issues.map((issue) => findingOf(issue, own, locale)),
    findings: [
      ...checkNames(namesOf(request), own, request.id, locale).map((fault) => nameFinding(fault, locale)),
      ...brokenFinding(examined.broken, own, locale),
    ],
    ...(result ? { result } : {}),
  };
}

/** Names given so far, by language. */
export function namesOf({ words = {} }: Pick<CheckRequest, 'words'>): Partial<Record<Locale, string>> {
  const given = new Map(Object.entries(words));
  return Object.fromEntries(locales.flatMap((locale) => (given.get(locale)?.name === undefined ? [] : [[locale, given.get(locale)!.name!]])));
}
