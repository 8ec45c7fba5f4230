import { Skeleton } from '@mantine/core';
import type { KpiDetail } from '@leadline/contract';
import type { Cell, KpiColumn, KpiResult } from '@leadline/kpi';
import type { KpiDraft } from '#web/features/kpi-editor/draft.ts';
import classes from '#web/features/kpi-editor/editor.module.css';
import { specsOf, usePreview } from '#web/features/kpi-editor/use-preview.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { usePageQuery } from '#web/lib/state.ts';
import { CellValue } from '#web/parts/cell-value.tsx';
import { useValueText } from '#web/parts/value-text.ts';

const periods = ['this-month', 'previous-month', 'this-quarter', 'previous-quarter', 'previous-year'] as const;

/** The values the draft gives in the last periods, for a new version beside those of the present one. Nothing is saved. */
export function DryRun({ draft, detail }: { readonly draft: KpiDraft; readonly detail: KpiDetail | undefined }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const specs = specsOf(periods);
  const next = usePreview({ formula: draft.formula, id: detail?.kpi.id, unit: draft.unit, periods: specs, isRight: true });
  const old = usePageQuery(detail ? specs.map((period) => ({ kpis: [{ id: detail.kpi.id }], period })) : []);
  if (next.error) {
    return (
      <p role="alert" className={classes.bad}>
        {errorText(next.error)}
      </p>
    );
  }
  if (!next.preview || (detail && !old.data && !old.error)) return <Skeleton height={180} />;
  const before = detail ? old.data?.results : undefined;
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{t(detail ? 'kpiEditor.dryRun.title' : 'kpiEditor.dryRun.titleNew')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('kpiEditor.dryRun.period')}</th>
          {before ? <th scope="col">{t('kpiEditor.dryRun.old')}</th> : null}
          <th scope="col">{t(before ? 'kpiEditor.dryRun.new' : 'kpiEditor.dryRun.value')}</th>
        </tr>
      </thead>
      <tbody>
        {next.preview.results.map((result, index) => (
          <Row key={index} next={result} old={before?.[index]} hasOld={before !== undefined} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ next, old, hasOld }: { readonly next: KpiResult; readonly old: KpiResult | undefined; readonly hasOld: boolean }) {
  const { t } = useI18n();
  const text = useValueText();
  const isSame = old?.totals[0]?.value === next.totals[0]?.value;
  return (
    <tr>
      <th scope="row">{text.periodShort(next.period)}</th>
      {hasOld ? <td>{old ? <Value cell={old.totals[0]} column={old.columns[0]} /> : '–'}</td> : null}
      <td>
        <Value cell={next.totals[0]} column={next.columns[0]} />
        {hasOld && isSame ? <span className={classes.same}>{t('kpiEditor.dryRun.same')}</span> : null}
      </td>
    </tr>
  );
}

function Value({ cell, column }: { readonly cell: Cell | undefined; readonly column: KpiColumn | undefined }) {
  return cell && column ? <CellValue cell={cell} column={column} isWhole /> : <>–</>;
}
