import type { Standing, StandingResponse } from '@leadline/contract';
import type { PeriodSpec } from '@leadline/kpi';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import classes from '#web/parts/standing-panel.module.css';
import { useValueText } from '#web/parts/value-text.ts';
import { Panel } from '#web/ui/panel.tsx';

export interface StandingPanelProps {
  readonly kpis: readonly string[];
  readonly period: PeriodSpec;
  /** Without a frame and title of its own. */
  readonly isBare?: boolean;
}

/** The own value, the middle of the team and the own quarter; nobody else's value, and no ranking. */
export function StandingPanel({ kpis, period, isBare = false }: StandingPanelProps) {
  const { t } = useI18n();
  const { dataVersion } = useAppState();
  const answer = useQuery({
    queryKey: ['standing', kpis, period, dataVersion],
    queryFn: ({ signal }) => callApi<StandingResponse>('/api/standing', { body: { kpis: kpis.map((id) => ({ id })), period }, signal }),
    placeholderData: (before) => before,
  });
  const results = answer.data?.results.filter(({ column }) => column !== null) ?? [];
  if (results.length === 0) return isBare ? <NothingToCompare answer={answer.data} /> : null;
  const reason = results.every((result) => result.reason === results[0]!.reason) ? results[0]!.reason : null;
  const note = reason === 'small_team' ? t('board.standing.smallTeam') : t('board.standing.note', { team: answer.data?.team ?? '' });
  const table = <StandingTable results={results} isCompared={reason === null} />;
  if (isBare)
    return (
      <>
        {table}
        {reason === 'off' ? null : <p className={classes.faint}>{note}</p>}
      </>
    );
  return (
    <Panel title={t('board.standing.title')} note={reason === 'off' ? undefined : note}>
      {table}
    </Panel>
  );
}

/** A tile is there, and says why nothing stands on it. */
function NothingToCompare({ answer }: { readonly answer: StandingResponse | undefined }) {
  const { t } = useI18n();
  if (!answer) return <Skeleton height="100%" />;
  const isNobody = answer.results.some(({ reason }) => reason === 'no_person');
  return <p className={classes.faint}>{t(isNobody ? 'board.standing.nobody' : 'board.standing.notByPerson')}</p>;
}

function StandingTable({ results, isCompared }: { readonly results: readonly Standing[]; readonly isCompared: boolean }) {
  const { t } = useI18n();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('board.standing.kpi')}</th>
          <th scope="col">{t('board.standing.own')}</th>
          {isCompared ? (
            <>
              <th scope="col">{t('board.standing.median')}</th>
              <th scope="col">{t('board.standing.quarter')}</th>
            </>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {results.map((result) => (
          <Row key={result.kpi.id} result={result} isCompared={isCompared} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ result, isCompared }: { readonly result: Standing; readonly isCompared: boolean }) {
  const { t } = useI18n();
  const words = useKpiWords();
  const text = useValueText();
  const shown = (value: string | null): string => (value === null ? '–' : text.text({ value }, result.column!));
  return (
    <tr>
      <th scope="row">{words.name(result.kpi.id)}</th>
      <td className={classes.number}>{shown(result.own)}</td>
      {isCompared ? (
        <>
          <td className={classes.number}>{shown(result.median)}</td>
          <td>
            {result.quarter === null ? (
              <span className={classes.faint}>–</span>
            ) : (
              <>
                <span className={classes.quarter} aria-hidden>
                  {[1, 2, 3, 4].map((quarter) => (
                    <i key={quarter} data-on={quarter === result.quarter || undefined} />
                  ))}
                </span>
                {t('board.standing.quarterOf', { quarter: result.quarter })}
              </>
            )}
          </td>
        </>
      ) : null}
    </tr>
  );
}
