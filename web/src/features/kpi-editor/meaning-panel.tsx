import type { KpiCheck } from '@leadline/contract';
import classes from '#web/features/kpi-editor/editor.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { Panel } from '#web/ui/panel.tsx';

const shown = 8;

export interface MeaningPanelProps {
  readonly result: KpiCheck['result'];
  readonly isPending: boolean;
  readonly hasFault: boolean;
}

/** The formula as a sentence, its unit, and what it can be broken down by: follows while typing. */
export function MeaningPanel({ result, isPending, hasFault }: MeaningPanelProps) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const names = (result?.dimensions ?? []).filter((id) => !timeGrains.has(id)).map((id) => words.dimension(id));
  const rest = names.length - shown;
  return (
    <Panel level={2} title={t('kpiEditor.meaning.title')}>
      {result ? (
        <div data-stale={isPending || undefined} className={classes.stale}>
          <p className={classes.sentence} aria-live="polite">
            {result.sentences[locale]}
          </p>
          <dl className={classes.facts}>
            <dt>{t('kpiEditor.meaning.unit')}</dt>
            <dd>{t(`formula.unit.${result.unit}`)}</dd>
            <dt>{t('kpiEditor.meaning.by')}</dt>
            <dd>
              {names.slice(0, shown).join(', ')}
              {rest > 0 ? ` ${t('kpiEditor.meaning.more', { count: rest })}` : ''}
            </dd>
          </dl>
        </div>
      ) : (
        <p className={classes.faint}>{t(hasFault ? 'kpiEditor.meaning.faulty' : 'kpiEditor.meaning.none')}</p>
      )}
    </Panel>
  );
}

const timeGrains: ReadonlySet<string> = new Set(['day', 'week', 'month', 'quarter', 'year', 'fiscal_quarter', 'fiscal_year']);
