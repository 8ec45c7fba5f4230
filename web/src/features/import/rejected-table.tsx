import type { ImportReport } from '@leadline/contract';
import classes from '#web/features/import/import.module.css';
import { RejectsDownload, type CheckedFiles } from '#web/features/import/rejects-download.tsx';
import { countText } from '#web/lib/format.ts';
import { useI18n } from '#web/lib/i18n.tsx';

/** Rows that made no record: where they stand, what they hold, and why. */
export function RejectedTable({ report, download }: { readonly report: ImportReport; readonly download?: string | CheckedFiles | undefined }) {
  const { t, locale } = useI18n();
  const { total, rows } = report.rejected;
  if (total === 0) return null;
  return (
    <section>
      <h3 className={classes.small}>{t('importPage.report.rejected', { count: countText(locale, total) })}</h3>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('import.outcome.rejected')}>
        <table className={classes.table}>
          <caption className={classes.hidden}>{t('import.outcome.rejected')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('import.rejects.file')}</th>
              <th scope="col" className={classes.number}>
                {t('import.rejects.line')}
              </th>
              <th scope="col">{t('import.rejects.column')}</th>
              <th scope="col">{t('import.rejects.value')}</th>
              <th scope="col">{t('import.rejects.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                <td>{row.file}</td>
                <td className={classes.number}>{row.line}</td>
                <td>{row.column ?? ''}</td>
                <td className={classes.raw}>{row.value ?? ''}</td>
                <td>{t(`import.reason.${row.reason}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {download ? <RejectsDownload from={download} /> : null}
    </section>
  );
}
