import type { KpiImportReport } from '@leadline/contract';
import classes from '#web/features/kpi-editor/editor.module.css';
import fileClasses from '#web/features/kpi-editor/kpi-files.module.css';
import { useI18n } from '#web/lib/i18n.tsx';

/** What an import does with each KPI of the file, and why where it refuses one. */
export function ImportReportTable({ report, title }: { readonly report: KpiImportReport; readonly title: string }) {
  const { t } = useI18n();
  const count = (outcome: KpiImportReport['kpis'][number]['outcome']): number => report.kpis.filter((kpi) => kpi.outcome === outcome).length;
  if (report.kpis.length === 0) return <p className={classes.faint}>{t('kpiEditor.files.empty')}</p>;
  return (
    <section aria-label={t(report.isDryRun ? 'kpiEditor.files.report' : 'kpiEditor.files.done')}>
      <h3 className={fileClasses.reportTitle}>{t(report.isDryRun ? 'kpiEditor.files.report' : 'kpiEditor.files.done')}</h3>
      <p className={classes.faint} role="status">
        {title}:{' '}
        {t('kpiEditor.files.counts', {
          created: count('created'),
          changed: count('changed'),
          unchanged: count('unchanged'),
          refused: count('refused'),
        })}
      </p>
      <table className={fileClasses.table}>
        <thead>
          <tr>
            <th scope="col">{t('kpiEditor.files.kpi')}</th>
            <th scope="col">{t('kpiEditor.files.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {report.kpis.map((kpi, index) => (
            <tr key={index}>
              <th scope="row">{kpi.id}</th>
              <td data-outcome={kpi.outcome}>
                <strong>{t(`kpiEditor.files.outcomes.${kpi.outcome}`)}</strong>
                {kpi.message === undefined ? null : <span className={fileClasses.why}>{kpi.message}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
