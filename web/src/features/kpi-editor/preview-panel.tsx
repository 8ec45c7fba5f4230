import { Loader, SegmentedControl } from '@mantine/core';
import type { KpiResult, Member, MemberDimension } from '@leadline/kpi';
import { useState } from 'react';
import type { KpiDraft } from '#web/features/kpi-editor/draft.ts';
import classes from '#web/features/kpi-editor/editor.module.css';
import { previewPeriods, specsOf, usePreview } from '#web/features/kpi-editor/use-preview.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { CellValue } from '#web/parts/cell-value.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useValueText } from '#web/parts/value-text.ts';
import { Panel } from '#web/ui/panel.tsx';

const groups = ['team', 'person', 'location'] as const satisfies readonly MemberDimension[];
const everything = 'all';

export interface PreviewPanelProps {
  readonly draft: KpiDraft;
  readonly id: string | undefined;
  readonly isRight: boolean;
  /** What the formula can be broken down by. */
  readonly dimensions: readonly string[];
}

/** What the formula gives on the own data: a few periods side by side, for all together and for each team or person. */
export function PreviewPanel({ draft, id, isRight, dimensions }: PreviewPanelProps) {
  const { t } = useI18n();
  const words = useKpiWords();
  const errorText = useErrorText();
  const [chosen, setChosen] = useState<string>('team');
  const offered = groups.filter((group) => dimensions.includes(group));
  const by = offered.find((group) => group === chosen);
  const { preview, error, isRunning, isOld } = usePreview({
    formula: draft.formula,
    id,
    unit: draft.unit,
    by,
    periods: specsOf(previewPeriods),
    isRight,
  });
  const results = isRight || isOld ? (preview?.results ?? []) : [];
  return (
    <Panel
      level={2}
      title={t('kpiEditor.preview.title')}
      note={t('kpiEditor.preview.note')}
      action={
        <span role="status" className={classes.running}>
          {isRunning ? (
            <>
              <Loader size={14} aria-hidden /> {t('kpiEditor.preview.running')}
            </>
          ) : null}
        </span>
      }
    >
      {offered.length > 0 ? (
        <SegmentedControl
          size="xs"
          mb="sm"
          className={classes.by ?? ''}
          aria-label={t('kpiEditor.preview.by')}
          value={by ?? everything}
          data={[
            { value: everything, label: t('kpiEditor.preview.together') },
            ...offered.map((value) => ({ value, label: words.dimension(value) })),
          ]}
          onChange={setChosen}
        />
      ) : null}
      {error ? (
        <p role="alert" className={classes.bad}>
          {errorText(error)}
        </p>
      ) : results.length > 0 ? (
        <PreviewTable results={results} by={by} isStale={isRunning || !isRight} />
      ) : (
        <p className={classes.faint}>{t(isRunning ? 'kpiEditor.preview.soon' : 'kpiEditor.preview.none')}</p>
      )}
    </Panel>
  );
}

interface PreviewTableProps {
  readonly results: readonly KpiResult[];
  readonly by: MemberDimension | undefined;
  readonly isStale: boolean;
}

function PreviewTable({ results, by, isStale }: PreviewTableProps) {
  const { t } = useI18n();
  const text = useValueText();
  const members = membersOf(results);
  const reason = results.every(({ totals }) => totals[0]?.value === null) ? results[0]?.totals[0]?.reason : undefined;
  return (
    <div className={classes.scroll} data-stale={isStale || undefined} aria-busy={isStale}>
      <table className={classes.table}>
        <caption className={classes.hidden}>{t('kpiEditor.preview.title')}</caption>
        <thead>
          <tr>
            <td />
            {results.map((result, index) => (
              <th key={index} scope="col">
                {text.periodShort(result.period)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className={classes.total}>
            <th scope="row">{t('kpiEditor.preview.together')}</th>
            {results.map((result, index) => (
              <td key={index}>{result.totals[0] ? <CellValue cell={result.totals[0]} column={result.columns[0]!} isWhole /> : null}</td>
            ))}
          </tr>
          {by === undefined
            ? null
            : members.map((member) => (
                <tr key={member.id}>
                  <th scope="row">{text.member(by, member)}</th>
                  {results.map((result, index) => {
                    const cell = result.rows.find((row) => row.members[0]?.id === member.id)?.cells[0];
                    return <td key={index}>{cell ? <CellValue cell={cell} column={result.columns[0]!} isWhole /> : '–'}</td>;
                  })}
                </tr>
              ))}
        </tbody>
      </table>
      {reason === undefined ? null : <p className={classes.faint}>{text.reason(reason)}</p>}
    </div>
  );
}

/** Those that have a value at all, in the order of the first period they stand in. */
function membersOf(results: readonly KpiResult[]): readonly Member[] {
  const found = new Map<string, Member>();
  for (const { rows } of results) {
    for (const { members, cells } of rows) {
      const [member] = members;
      if (member && cells[0]?.value !== null && !found.has(member.id)) found.set(member.id, member);
    }
  }
  return [...found.values()].slice(0, 12);
}
