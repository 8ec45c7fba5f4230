import { Button } from '@mantine/core';
import { formatInstant } from '@leadline/i18n';
import type { ImportRun, ImportsResponse } from '@leadline/contract';
import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import classes from '#web/features/import/import.module.css';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { countText } from '#web/lib/format.ts';
import { useI18n, type I18n } from '#web/lib/i18n.tsx';
import { stateKey, useAppState } from '#web/lib/state.ts';
import linkClasses from '#web/ui/link.module.css';
import { Panel } from '#web/ui/panel.tsx';

/** What was imported before; each can be taken back. */
export function PastImports() {
  const { t } = useI18n();
  const { dataVersion } = useAppState();
  const list = useInfiniteQuery({
    queryKey: ['imports', dataVersion],
    queryFn: ({ signal, pageParam }) => callApi<ImportsResponse>(`/api/imports?${new URLSearchParams(pageParam).toString()}`, { signal }),
    initialPageParam: { limit: '20' } as Readonly<Record<string, string>>,
    getNextPageParam: ({ next }) => (next === null ? undefined : { limit: '20', before: next }),
    placeholderData: keepPreviousData,
  });
  const imports = (list.data?.pages ?? []).flatMap((page) => page.imports);
  if (imports.length === 0) return null;
  return (
    <Panel level={2} title={t('importPage.past.title')} note={t('importPage.past.note')}>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('importPage.past.title')}>
        <table className={classes.table}>
          <caption className={classes.hidden}>{t('importPage.past.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('importPage.past.files')}</th>
              <th scope="col" className={classes.roomy}>
                {t('importPage.past.when')}
              </th>
              <th scope="col" className={`${classes.number} ${classes.roomy}`}>
                {t('import.outcome.accepted')}
              </th>
              <th scope="col" className={`${classes.number} ${classes.roomy}`}>
                {t('import.outcome.rejected')}
              </th>
              <th scope="col">{t('importPage.past.status')}</th>
              <th scope="col">
                <span className={classes.hidden}>{t('importPage.undo')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {imports.map((run) => (
              <Run key={run.id} run={run} />
            ))}
          </tbody>
        </table>
      </div>
      {list.hasNextPage ? (
        <Button mt="sm" size="compact-sm" variant="subtle" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('importPage.past.more')}
        </Button>
      ) : null}
    </Panel>
  );
}

function Run({ run }: { readonly run: ImportRun }) {
  const { t, locale } = useI18n();
  const { organization } = useAppState();
  const count = (pick: 'accepted' | 'rejected') =>
    run.report
      ? countText(
          locale,
          run.report.files.reduce((sum, file) => sum + file[pick], 0),
        )
      : '–';
  return (
    <tr data-undone={run.status === 'undone' || undefined}>
      <th scope="row">
        <Link to="/data/$importId" params={{ importId: run.id }} className={linkClasses.link}>
          {filesText(run.files, t)}
        </Link>
      </th>
      <td className={classes.roomy}>{formatInstant(locale, run.receivedAt, organization.timezone)}</td>
      <td className={`${classes.number} ${classes.roomy}`}>{count('accepted')}</td>
      <td className={`${classes.number} ${classes.roomy}`}>{count('rejected')}</td>
      <td>{t(`import.status.${run.status}`)}</td>
      <td className={classes.number}>{run.status === 'done' ? <UndoButton id={run.id} /> : null}</td>
    </tr>
  );
}

const namesShown = 3;

function filesText(files: readonly string[], t: I18n['t']): string {
  const rest = files.length - namesShown;
  return rest <= 1 ? files.join(', ') : `${files.slice(0, namesShown).join(', ')} ${t('records.more', { count: rest })}`;
}

/** Takes an import back: everything it brought goes, everything else stays. */
export function UndoButton({ id }: { readonly id: string }) {
  const { t } = useI18n();
  const client = useQueryClient();
  const errorText = useErrorText();
  const undo = useMutation({
    mutationFn: () => callApi<unknown>(`/api/imports/${encodeURIComponent(id)}/undo`, { method: 'POST', body: {} }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['imports'] });
      await client.invalidateQueries({ queryKey: ['import', id] });
      await client.invalidateQueries({ queryKey: stateKey });
    },
  });
  return (
    <>
      <Button size="compact-sm" variant="default" loading={undo.isPending} onClick={() => undo.mutate()}>
        {t('importPage.undo')}
      </Button>
      {undo.error ? (
        <span role="alert" className={classes.bad}>
          {errorText(undo.error)}
        </span>
      ) : null}
    </>
  );
}
