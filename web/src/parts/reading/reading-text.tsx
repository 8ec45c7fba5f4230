import { Skeleton } from '@mantine/core';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import DirectionText from '#web/parts/reading/direction-text.tsx';
import type { HowToReadProps } from '#web/parts/reading/how-to-read.tsx';
import { useAllWords } from '#web/parts/use-all-words.ts';
import classes from '#web/parts/reading/reading.module.css';

/** A few sentences about the picture, which way is good for its KPI, and what the KPI means. */
export default function ReadingText({ chart, kpi }: { readonly chart: HowToReadProps['chart']; readonly kpi: string | undefined }) {
  const { t } = useI18n();
  const words = useKpiWords();
  // Boards come without these words.
  if (!useAllWords(true)) return <Skeleton height={90} />;
  return (
    <div className={classes.text} tabIndex={-1} data-autofocus>
      <strong>{t('boards.read.title')}</strong>
      <p>{t(`reading.chart.${chart}`)}</p>
      {kpi === undefined ? null : (
        <p>
          <DirectionText kpi={kpi} />
        </p>
      )}
      {kpi === undefined ? null : <p className={classes.faint}>{words.reading(kpi) || words.sentence(kpi)}</p>}
    </div>
  );
}
