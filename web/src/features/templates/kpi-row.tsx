import { IconStarFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import classes from '#web/features/templates/templates.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';

export interface KpiRowProps {
  readonly kpi: string;
  readonly variant?: string | undefined;
  readonly cadence: string;
  readonly isPrimary?: boolean;
  readonly obligation?: 'mandatory' | 'optional';
  readonly by?: string | undefined;
  readonly reason?: string;
  readonly state?: 'data' | 'noData' | 'off';
}

/** A KPI of a set: what it is, how often it is looked at, why it is there. */
export function KpiRow({ kpi, variant, cadence, isPrimary = false, obligation, by, reason, state }: KpiRowProps) {
  const { t, word, locale } = useI18n();
  const words = useKpiWords();
  const facts = [
    word(`template.cadence.${cadence}`, cadence),
    ...(by === undefined ? [] : [t('templatesPage.by', { dimension: words.dimension(by) })]),
    ...(obligation === undefined ? [] : [t(`template.obligation.${obligation}`).toLocaleLowerCase(locale)]),
  ];
  return (
    <li className={classes.row}>
      <span className={classes.star}>
        {isPrimary ? (
          <IconStarFilled size={14} role="img" aria-label={t('template.obligation.primary')} title={t('template.obligation.primary')} />
        ) : null}
      </span>
      <div className={classes.about}>
        <Link to={`/library/${kpi}` as '/library'} className={classes.name}>
          {words.name(kpi, variant)}
        </Link>
        {reason === undefined ? null : <span className={classes.reason}>{reason}</span>}
        <span className={classes.rowFacts}>{facts.join(' · ')}</span>
      </div>
      {state === undefined ? null : (
        <span className={classes.state} data-state={state}>
          {t(`templatesPage.state.${state}`)}
        </span>
      )}
    </li>
  );
}
