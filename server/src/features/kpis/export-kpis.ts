import type { KpiFile } from '@leadline/contract';
import { locales } from '@leadline/i18n';
import { latestOf } from '#server/answering/own-catalog.ts';
import { readOwnCatalog } from '#server/answering/read-own-catalog.ts';
import type { Asking } from '#server/context.ts';
import type { KeptKpi } from '#server/control/own-kpi.ts';

type FileKpi = KpiFile['kpis'][number];

/** All KPIs of one's own, by id, each with its latest version and everything always in the same order: for a repository of one's own. */
export async function exportKpis(asking: Asking): Promise<KpiFile> {
  const own = await readOwnCatalog(asking);
  const kpis = [...own.kept.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(fileKpi);
  return { format: 'leadline-kpis', version: 1, kpis };
}

function fileKpi(kept: KeptKpi): FileKpi {
  const { definition, validFrom } = latestOf(kept);
  const { formula, words, unit, decimals, direction, type, group, perspective, cadence, roles } = definition;
  return {
    id: kept.id,
    formula,
    words: Object.fromEntries(locales.flatMap((locale) => (words[locale] ? [[locale, wordsInOrder(words[locale])]] : []))),
    ...(unit ? { unit } : {}),
    ...(decimals === undefined ? {} : { decimals }),
    ...(direction ? { direction } : {}),
    ...(type ? { type } : {}),
    ...(group ? { group } : {}),
    ...(perspective ? { perspective } : {}),
    ...(cadence ? { cadence } : {}),
    ...(roles ? { roles } : {}),
    ...(validFrom === null ? {} : { validFrom }),
    ...(kept.archivedAt === null ? {} : { isArchived: true }),
  };
}

function wordsInOrder({ name, sentence, reading, advice }: NonNullable<FileKpi['words']['en']>): NonNullable<FileKpi['words']['en']> {
  return { name, ...(sentence ? { sentence } : {}), ...(reading ? { reading } : {}), ...(advice ? { advice } : {}) };
}
