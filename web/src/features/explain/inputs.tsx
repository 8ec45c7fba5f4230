import type { Explanation } from '@leadline/kpi';
import classes from '#web/features/explain/explain.module.css';
import { useMeasureText } from '#web/parts/measure-text.ts';
import { countText } from '#web/lib/format.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { nameAt } from '#web/parts/moment-text.ts';

/** What went into the number: each measure with its value and how many records it rests on. */
export function Inputs({ explanation }: { readonly explanation: Explanation }) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const text = useMeasureText();
  if (explanation.inputs.length === 0) return null;
  return (
    <section className={classes.block}>
      <h2 className={classes.title}>{t('explain.inputs')}</h2>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('explain.input')}</th>
            <th scope="col" className={classes.number}>
              {t('explain.records')}
            </th>
            <th scope="col" className={classes.number}>
              {t('explain.value')}
            </th>
          </tr>
        </thead>
        <tbody>
          {explanation.inputs.map((input) => (
            <tr key={`${input.part}${input.measure}`}>
              <th scope="row">{nameAt(words.name(input.measure), input, t)}</th>
              <td className={classes.number}>{countText(locale, input.count)}</td>
              <td className={classes.number}>{input.value === null ? '–' : text(input.measure, input.value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
