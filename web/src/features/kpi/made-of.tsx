import type { Explanation } from '@leadline/kpi';
import { Link } from '@tanstack/react-router';
import classes from '#web/features/kpi/kpi.module.css';
import { differentInputs } from '#web/features/kpi/own-numbers.ts';
import { countText } from '#web/lib/format.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useIsCount, useMeasureText } from '#web/parts/measure-text.ts';
import { nameAt } from '#web/parts/moment-text.ts';
import { useValueText } from '#web/parts/value-text.ts';
import linkClasses from '#web/ui/link.module.css';
import { Panel } from '#web/ui/panel.tsx';

/** What went into the number; each line opens its records. */
export function MadeOf({ id, explanation }: { readonly id: string; readonly explanation: Explanation }) {
  const i18n = useI18n();
  const { t, locale } = i18n;
  const words = useKpiWords();
  const text = useValueText();
  const measureText = useMeasureText();
  const isCount = useIsCount();
  const { inputs } = explanation;
  const shown = differentInputs(inputs, { words, i18n });
  if (inputs.length === 0) return null;
  const hasParts = new Set(inputs.map(({ part }) => part)).size > 1;
  return (
    <Panel level={2} title={t('kpiPage.made')} note={t('kpiPage.madeText', { period: text.periodName(explanation.period) })}>
      <ul className={classes.inputs}>
        {shown.map((input) => (
          <li key={`${input.part}${input.measure}`}>
            <Link to="/number" search={(old) => ({ ...old, kpi: id, ...(hasParts ? { part: input.part } : {}) })} className={linkClasses.link}>
              {nameAt(words.name(input.measure), input, t)}
            </Link>
            <span className={classes.inputValue}>{input.value === null ? '–' : measureText(input.measure, input.value)}</span>
            {isCount(input.measure) && input.value === String(input.count) ? null : (
              <span className={classes.inputCount}>
                {words.entity(input.entity)}: {countText(locale, input.count)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
