import { useI18n } from '#web/lib/i18n.tsx';
import { useCatalog } from '#web/lib/state.ts';
import { useAllWords } from '#web/parts/use-all-words.ts';

/** Which way is good for a KPI. */
export default function DirectionText({ kpi }: { readonly kpi: string }) {
  const { t } = useI18n();
  const hasWords = useAllWords(true);
  const direction = useCatalog().data?.kpis.find(({ id }) => id === kpi)?.direction;
  return direction === undefined || !hasWords ? null : <>{t(`reading.direction.${direction}`)}</>;
}
