import { funnelRows, funnelSources } from '@leadline/board';
import type { KpiResult } from '@leadline/kpi';
import { Link } from '@tanstack/react-router';
import classes from '#web/features/board/funnel.module.css';
import linkClasses from '#web/parts/number-link.module.css';
import { countText, shareText } from '#web/lib/format.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { HowToRead } from '#web/parts/reading/how-to-read.tsx';
import { useValueText } from '#web/parts/value-text.ts';
import { Panel } from '#web/ui/panel.tsx';

/** From contact to customer: how many of the contacts of the period came how far, and what share of all and of the step before. */
export function Funnel({ result }: { readonly result: KpiResult }) {
  const { t, locale } = useI18n();
  const text = useValueText();
  const rows = funnelRows(funnelSources.map((source, index) => ({ id: source.step, value: result.totals[index]?.[source.part] ?? null })));
  return (
    <Panel
      title={t('board.funnel.title')}
      note={t('board.funnel.note', { period: text.period(result.period) })}
      action={<HowToRead chart="funnel" name={t('board.funnel.title')} />}
    >
      <ol className={classes.funnel}>
        {rows.map((row, index) => {
          const { ref, part, step } = funnelSources[index]!;
          return (
            <li key={step}>
              <div className={classes.head}>
                <span className={classes.name}>{t(`board.funnel.${step}`)}</span>
                {row.value === null ? (
                  <span className={classes.missing}>{text.reason(result.totals[index]?.reason ?? 'no_data')}</span>
                ) : (
                  <Link
                    to="/board/number"
                    resetScroll={false}
                    className={`${classes.count} ${linkClasses.link}`}
                    search={{ kpi: ref.id, ...(ref.variant ? { variant: ref.variant } : {}), ...(part === 'value' ? {} : { part }) }}
                  >
                    {countText(locale, row.value)}
                  </Link>
                )}
              </div>
              <div className={classes.track} aria-hidden>
                <div className={classes.bar} style={{ width: `${Math.max((row.ofAll ?? 0) * 100, row.value ? 0.5 : 0)}%` }} />
              </div>
              <div className={classes.rates}>
                {index > 0 && row.ofAll !== null ? <span>{t('board.funnel.ofAll', { share: shareText(locale, row.ofAll) })}</span> : null}
                {index > 1 && row.ofPrevious !== null ? (
                  <span>{t('board.funnel.ofPrevious', { share: shareText(locale, row.ofPrevious) })}</span>
                ) : null}
                {row.isWider ? <span>{t('board.funnel.wider')}</span> : null}
              </div>
            </li>
          );
        })}
      </ol>
      {result.period.isRunning ? <p className={classes.note}>{t('board.funnel.running')}</p> : null}
    </Panel>
  );
}
