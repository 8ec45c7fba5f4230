import { Link } from '@tanstack/react-router';
import classes from '#web/features/templates/templates.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { KpiStateNote, type KpiState } from '#web/parts/kpi-state.tsx';
import { ownText, useKpiWords } from '#web/parts/kpi-words.ts';
import { useKpiDetail } from '#web/parts/library-queries.ts';
import linkClasses from '#web/ui/link.module.css';

/** A KPI of the set nobody answers at present: switched off, or none of its formulas works. */
export function SetTileWithout({ id, state }: { readonly id: string; readonly state: KpiState }) {
  const words = useKpiWords();
  return (
    <>
      <h2 className={classes.tileName}>{words.name(id)}</h2>
      <KpiStateNote id={id} state={state} />
    </>
  );
}

/** A KPI the address names but that is not offered any more: in the archive, or never there. */
export function SetTileGone({ id }: { readonly id: string }) {
  const { t, locale } = useI18n();
  const detail = useKpiDetail(id);
  const kpi = detail.data?.kpi;
  return (
    <>
      <h2 className={classes.tileName}>{ownText(kpi?.own, locale, 'name') ?? id.replaceAll('_', ' ')}</h2>
      <p className={classes.faint} role="status">
        {kpi ? t('board.state.archivedText') : detail.error ? t('board.state.goneText') : ''}{' '}
        {kpi ? (
          <Link to="/library/$kpiId" params={{ kpiId: id }} className={linkClasses.inline}>
            {t('board.state.open')}
          </Link>
        ) : null}
      </p>
    </>
  );
}
