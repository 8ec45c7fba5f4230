import type { Explanation } from '@leadline/kpi';
import classes from '#web/features/explain/explain.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';

/** Records left out of the number, and why. Nothing is left out in silence. */
export function Exclusions({ explanation }: { readonly explanation: Explanation }) {
  const { t, word } = useI18n();
  const words = useKpiWords();
  const left = explanation.exclusions.filter((item) => item.count > 0);
  return (
    <section className={classes.block}>
      <h2 className={classes.title}>{t('explain.exclusions')}</h2>
      {left.length === 0 ? <p className={classes.faint}>{t('explain.noExclusions')}</p> : null}
      <ul className={classes.list}>
        {left.map((item) => (
          <li key={`${item.measure}${item.reason}`}>
            {t('explain.exclusion', {
              count: item.count,
              entity: words.entity(item.entity),
              reason: word(`exclusion.${item.reason}`, item.reason.replaceAll('_', ' ')),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
