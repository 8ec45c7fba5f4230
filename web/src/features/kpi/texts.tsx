import type { LibraryKpi } from '@leadline/contract';
import type { Locale } from '@leadline/i18n';
import type { Explanation } from '@leadline/kpi';
import classes from '#web/features/kpi/kpi.module.css';
import { sayNumber } from '#web/features/kpi/own-numbers.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useIsMoney, useMeasureText } from '#web/parts/measure-text.ts';
import { useValueText } from '#web/parts/value-text.ts';
import { Panel } from '#web/ui/panel.tsx';

export interface TextsProps {
  readonly kpi: LibraryKpi;
  readonly explanation: Explanation | undefined;
  /** The formula of a KPI of one's own as a sentence. */
  readonly sentences: Readonly<Record<Locale, string>> | undefined;
}

/** Formula in words, the reader's own numbers put into it, how to read it, what to do about it. */
export function Texts({ kpi, explanation, sentences }: TextsProps) {
  const { t, locale, word } = useI18n();
  const words = useKpiWords();
  const own = useOwnNumbers(kpi, explanation);
  const example = own ?? word(`kpiExample.${kpi.id}`, '');
  const questions = words.questions(kpi.id);
  return (
    <Panel level={2} title={t('kpiPage.formula')}>
      <p className={classes.formula}>{sentences?.[locale] ?? words.formula(kpi.id)}</p>
      {example === '' ? null : (
        <p className={classes.example}>
          <span className={classes.small}>{t(own === undefined ? 'kpiPage.example' : 'kpiPage.yours')}</span>
          {example}
        </p>
      )}
      <Part title={t('kpiPage.reading')} text={words.reading(kpi.id)} />
      <Part title={t('kpiPage.advice')} text={words.advice(kpi.id)} />
      {questions.length > 0 ? (
        <>
          <h3 className={classes.small}>{t('kpiPage.questions')}</h3>
          <ul className={classes.questions}>
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  );
}

function useOwnNumbers(kpi: LibraryKpi, explanation: Explanation | undefined): string | undefined {
  const i18n = useI18n();
  const words = useKpiWords();
  const text = useValueText();
  const measureText = useMeasureText();
  const isMoney = useIsMoney();
  if (!explanation) return undefined;
  const value = text.text(explanation.cell, { unit: explanation.unit, decimals: kpi.decimals });
  return sayNumber(explanation, { i18n, words, measureText, isMoney, value, period: text.period(explanation.period) });
}

function Part({ title, text }: { readonly title: string; readonly text: string }) {
  if (text === '') return null;
  return (
    <>
      <h3 className={classes.small}>{title}</h3>
      <p className={classes.text}>{text}</p>
    </>
  );
}
