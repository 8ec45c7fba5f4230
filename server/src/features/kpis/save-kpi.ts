import { type createKpiSchema, type KpiDefinitionInput, type KpiDetail, LeadlineError, type newVersionSchema } from '@leadline/contract';
import { nameFormulaIssue } from '@leadline/i18n';
import { isIsoDate } from '@leadline/kpi';
import { printFormula } from '@leadline/kpi/formula';
import type { z } from 'zod';
import { type Answering, answeringOf } from '#server/answering/answer-env.ts';
import { ownNames } from '#server/answering/describe-kpi.ts';
import { latestOf, type OwnCatalog } from '#server/answering/own-catalog.ts';
import type { Asking } from '#server/context.ts';
import { addKpi, addKpiVersion } from '#server/control/own-kpi.ts';
import { rememberIdea } from '#server/expectations/remember-idea.ts';
import { actOf } from '#server/http/act-of.ts';
import { announceKpis } from '#server/live/announce-kpis.ts';
import { checkNames } from './check-names.ts';
import { nameList } from './describe-examined.ts';
import { examineKpi } from './examine-kpi.ts';
import { getKpiDetail } from './get-kpi-detail.ts';
import { makeId } from './make-id.ts';
import { getKept } from './own-kpi-entry.ts';

const mostKpis = 500;

/**
 * A new KPI of one's own.
 * @throws LeadlineError kpi.id_taken, kpi.too_many, kpi.name_…, formula.…
 */
export async function createKpi(asking: Asking, request: z.infer<typeof createKpiSchema>): Promise<KpiDetail> {
  const { own } = await answeringOf(asking);
  const { id: given, reason, idea, ...definition } = request;
  const id = given ?? makeId(definition.words, own);
  assertNew(own, id);
  await addKpi(asking.control.db, id, readDefinition(own, undefined, definition, asking), actOf(asking, reason));
  if (idea) await rememberIdea(asking, idea, { kind: 'kpi', id });
  await announceKpis(asking);
  return getKpiDetail(asking, id);
}

/**
 * A new version of a KPI, made on one that was seen.
 * @throws LeadlineError kpi.unknown, kpi.built_in, kpi.is_archived, kpi.version_changed, kpi.bad_valid_from, kpi.name_…, kpi.breaks_others, formula.…
 */
export async function saveVersion(asking: Asking, id: string, seen: number, request: z.infer<typeof newVersionSchema>): Promise<KpiDetail> {
  const { own, env } = await answeringOf(asking);
  const kept = getKept(own, id);
  const { reason, validFrom, ...definition } = request;
  if (kept.archivedAt !== null) throw new LeadlineError('conflict', 'kpi.is_archived', { id });
  const next = { definition: readDefinition(own, id, definition, asking), validFrom: readValidFrom(validFrom, env) };
  await addKpiVersion(asking.control.db, id, seen, next, actOf(asking, reason));
  await announceKpis(asking);
  return getKpiDetail(asking, id);
}

/** @throws LeadlineError kpi.id_taken, kpi.too_many */
export function assertNew(own: OwnCatalog, id: string): void {
  if (own.kept.has(id)) throw new LeadlineError('conflict', 'kpi.id_taken', { id });
  if (own.kept.size >= mostKpis) throw new LeadlineError('limit', 'kpi.too_many', { most: mostKpis });
}

/** Today unless another day is given. @throws LeadlineError kpi.bad_valid_from */
export function readValidFrom(validFrom: string | null | undefined, env: Answering['env']): string | null {
  if (validFrom === undefined) return env.period.today;
  if (validFrom !== null && !isIsoDate(validFrom)) throw new LeadlineError('invalid', 'kpi.bad_valid_from', { date: validFrom });
  return validFrom;
}

/**
 * The definition as it is kept: the formula in its agreed spelling, names without needless spaces.
 * @throws LeadlineError kpi.name_…, kpi.breaks_others, formula.…
 */
export function readDefinition(
  own: OwnCatalog,
  id: string | undefined,
  definition: KpiDefinitionInput,
  asking: Pick<Asking, 'locale'>,
): KpiDefinitionInput {
  const { locale } = asking;
  const words = tidyWords(definition.words);
  const names = Object.fromEntries(Object.entries(words).flatMap(([language, one]) => (one ? [[language, one.name]] : [])));
  const [fault] = checkNames(names, own, id, locale);
  if (fault) throw new LeadlineError('invalid', fault.code, { ...fault.parameters, language: fault.locale });
  const examined = examineKpi(own, {
    id,
    formula: definition.formula,
    unit: definition.unit,
    direction: definition.direction,
    names: Object.values(names),
  });
  const [issue] = examined.issues;
  if (issue || !examined.formula) {
    const named = issue ? nameFormulaIssue(locale, issue, ownNames(own, locale)) : {};
    throw new LeadlineError('invalid', `formula.${issue?.code ?? 'empty'}`, { ...named, from: issue?.from ?? 0, to: issue?.to ?? 0 });
  }
  if (examined.broken.length > 0) throw new LeadlineError('conflict', 'kpi.breaks_others', { kpis: nameList(examined.broken, own, locale) });
  return { ...definition, words, formula: printFormula(examined.formula.node) };
}

/** Names and sentences without needless spaces. */
export function tidyWords(words: KpiDefinitionInput['words']): KpiDefinitionInput['words'] {
  const tidy = (text: string): string =>
    text
      .normalize('NFC')
      .replace(/[^\S\n]+/gu, ' ')
      .trim();
  return Object.fromEntries(
    Object.entries(words).flatMap(([language, one]) =>
      one ? [[language, Object.fromEntries(Object.entries(one).flatMap(([key, text]) => (text === undefined ? [] : [[key, tidy(text)]])))]] : [],
    ),
  );
}

/** Whether a definition says something else than the latest version. */
export function isSameDefinition(kept: Parameters<typeof latestOf>[0], definition: KpiDefinitionInput): boolean {
  return JSON.stringify(sorted(latestOf(kept).definition)) === JSON.stringify(sorted(definition));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => [key, sorted(each)]);
}
