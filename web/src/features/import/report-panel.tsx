import { Button } from '@mantine/core';
import { IconCheck, IconCornerDownRight } from '@tabler/icons-react';
import type { Correction, ImportReport } from '@leadline/contract';
import classes from '#web/features/import/import.module.css';
import { RejectedTable } from '#web/features/import/rejected-table.tsx';
import type { CheckedFiles } from '#web/features/import/rejects-download.tsx';
import { countText } from '#web/lib/format.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useFlagText } from '#web/parts/flag-text.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { Panel } from '#web/ui/panel.tsx';

export interface ReportPanelProps {
  readonly report: ImportReport;
  /** Puts a value right in all rows; undefined where it is too late for that. */
  readonly onCorrect?: ((correction: Correction) => void) | undefined;
  /** Where the rejected rows are to be had, or what was checked. */
  readonly download?: string | CheckedFiles | undefined;
}

/** What became, or would become, of every row. */
export function ReportPanel({ report, onCorrect, download }: ReportPanelProps) {
  const { t } = useI18n();
  const total = sumOf(report);
  return (
    <Panel
      level={2}
      title={t(report.isCheck ? 'importPage.report.check' : 'importPage.report.done')}
      note={report.isCheck ? t('import.report.check') : undefined}
    >
      <p className={classes.sum}>{t('import.report.sum', total)}</p>
      <Files report={report} />
      <Unresolved report={report} onCorrect={onCorrect} />
      <RejectedTable report={report} download={download} />
      <Flags report={report} />
      <Notes report={report} />
    </Panel>
  );
}

function sumOf(report: ImportReport) {
  const add = (pick: (file: ImportReport['files'][number]) => number) => report.files.reduce((sum, file) => sum + pick(file), 0);
  return {
    rows: add((file) => file.rowsIn),
    accepted: add((file) => file.accepted),
    unchanged: add((file) => file.unchanged),
    superseded: add((file) => file.superseded),
    rejected: add((file) => file.rejected),
  };
}

const outcomes = ['accepted', 'unchanged', 'superseded', 'rejected'] as const;

function Files({ report }: { readonly report: ImportReport }) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  return (
    <>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('importPage.report.files')}>
        <table className={classes.table}>
          <caption className={classes.hidden}>{t('importPage.report.files')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('import.rejects.file')}</th>
              <th scope="col" className={classes.number}>
                {t('import.report.rows_in')}
              </th>
              {outcomes.map((outcome) => (
                <th key={outcome} scope="col" className={classes.number}>
                  {t(`import.outcome.${outcome}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {report.files.map((file) => (
              <tr key={file.name}>
                <th scope="row">
                  {file.name}
                  {file.file === null ? ` (${t('import.report.not_used')})` : ''}
                </th>
                <td className={classes.number}>{countText(locale, file.rowsIn)}</td>
                {outcomes.map((outcome) => (
                  <td key={outcome} className={classes.number} data-zero={file[outcome] === 0 || undefined}>
                    {countText(locale, file[outcome])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.faint}>
        {t('importPage.report.makes')}{' '}
        {report.entities.map((entity) => `${words.entity(entity.entity)} ${countText(locale, entity.records)}`).join(' · ')}
      </p>
    </>
  );
}

function Unresolved({ report, onCorrect }: Pick<ReportPanelProps, 'report' | 'onCorrect'>) {
  const { t } = useI18n();
  const words = useKpiWords();
  if (report.unresolved.length === 0) return null;
  return (
    <section>
      <h3 className={classes.small}>{t('import.report.unresolved')}</h3>
      <p className={classes.faint}>{t('import.report.unresolved_explain')}</p>
      <ul className={classes.unresolved}>
        {report.unresolved.map((item) => {
          const { suggestion, file, column } = item;
          return (
            <li key={`${item.entity}${item.externalId}`}>
              <span>
                <strong>{words.entity(item.entity)}</strong> · {t('import.report.unresolved_row', { id: item.externalId, rows: item.rows })}
              </span>
              {suggestion !== null ? (
                <span className={classes.suggestion}>
                  <IconCornerDownRight size={16} stroke={1.7} aria-hidden />
                  {t('import.report.suggestion', { suggestion })}
                  {onCorrect && file !== null && column !== null ? (
                    <Button
                      size="compact-sm"
                      variant="light"
                      leftSection={<IconCheck size={14} stroke={2} aria-hidden />}
                      onClick={() => onCorrect({ file, column, from: item.externalId, to: suggestion })}
                    >
                      {t('import.report.correct_all')}
                    </Button>
                  ) : null}
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
      {report.unresolvedTotal > report.unresolved.length ? (
        <p className={classes.faint}>{t('records.more', { count: report.unresolvedTotal - report.unresolved.length })}</p>
      ) : null}
    </section>
  );
}

function Flags({ report }: { readonly report: ImportReport }) {
  const { t, locale } = useI18n();
  const flagText = useFlagText();
  const words = useKpiWords();
  if (report.flags.length === 0) return null;
  return (
    <section>
      <h3 className={classes.small}>{t('import.report.flags')}</h3>
      <ul className={classes.plain}>
        {report.flags.map((flag) => (
          <li key={`${flag.entity}${flag.code}`}>
            {words.entity(flag.entity)} · {flagText(flag.entity, flag.code)} · {countText(locale, flag.rows)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Notes({ report }: { readonly report: ImportReport }) {
  const { word } = useI18n();
  return report.notes.map((note, index) => (
    <p key={index} className={classes.noteLine}>
      {word(`import.problem.${note.code}`, note.code, note.parameters)}
    </p>
  ));
}
