import type { Counted, Guide } from '#web/features/kpi-editor/guide.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords, type KpiWords } from '#web/parts/kpi-words.ts';

/** What the filled-in beginning would be called. */
export function useProposal(guide: Guide | undefined): string | undefined {
  const { t } = useI18n();
  const words = useKpiWords();
  if (!guide) return undefined;
  const first = nameOf(guide.first, words);
  if (first === undefined) return undefined;
  switch (guide.kind) {
    case 'count':
      return first;
    case 'share':
      return guide.first.value ? t('kpiEditor.guide.share.proposal', { first }) : undefined;
    case 'average':
      if (guide.number === undefined || guide.first.what === undefined) return undefined;
      return t('kpiEditor.guide.average.proposal', {
        statistic: t(`kpiEditor.guide.statistic.${guide.statistic ?? 'average'}`),
        number: words.column(guide.first.what.id, guide.number),
        records: first,
      });
    case 'per': {
      const second = nameOf(guide.second ?? {}, words);
      return second === undefined ? undefined : t('kpiEditor.guide.per.proposal', { first, second: inSentence(second) });
    }
  }
}

function nameOf({ what, column, value }: Counted, words: KpiWords): string | undefined {
  if (!what) return undefined;
  if (what.kind === 'kpi') return words.name(what.id);
  const records = words.entity(what.id);
  return column !== undefined && value ? `${records} (${words.value(what.id, column, value)})` : records;
}

/** Names are written small within a name, abbreviations stay. */
function inSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
