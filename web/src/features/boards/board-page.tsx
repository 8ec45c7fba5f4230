import type { BoardAnswer } from '@leadline/contract';
import { formatInstant } from '@leadline/i18n';
import { Button } from '@mantine/core';
import { Outlet, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { BoardView } from '#web/features/boards/board-view.tsx';
import { useBoardAddress, useBoardNavigation } from '#web/features/boards/board-scope.ts';
import classes from '#web/features/boards/boards.module.css';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useTitle } from '#web/lib/use-title.ts';
import { BoardsTabs } from '#web/parts/boards/boards-tabs.tsx';
import { useBoardVersion, useOneBoard, useRestoreBoard } from '#web/parts/boards/use-boards.ts';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

/** Being changed is rare, and most of what a board can do. */
const BoardEditor = lazy(() => import('#web/features/boards/edit/board-editor.tsx'));

/** One board people put together (§9.2). */
export function OwnBoardPage() {
  const { boardId = '' } = useParams({ strict: false });
  return (
    <div data-wide className={classes.page}>
      <BoardsTabs />
      <OneBoard key={boardId} id={boardId} />
      <Outlet />
    </div>
  );
}

function OneBoard({ id }: { readonly id: string }) {
  const { t } = useI18n();
  const answer = useOneBoard(id);
  useTitle(answer.data?.title ?? t('app.place.boards'));
  const { board: address } = useBoardAddress(null);
  if (answer.error && !answer.data) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (!answer.data) return <PageWait label={t('app.wait.page')} />;
  if (address.edit === 'yes' && answer.data.mayChange)
    return (
      <Suspense fallback={<PageWait label={t('app.wait.page')} />}>
        <BoardEditor board={answer.data} />
      </Suspense>
    );
  if (address.version !== undefined && address.version !== answer.data.edition) return <OldVersion board={answer.data} edition={address.version} />;
  return <BoardView board={answer.data} />;
}

/** A board as it was, with the way back to it. */
function OldVersion({ board, edition }: { readonly board: BoardAnswer; readonly edition: number }) {
  const { t, locale } = useI18n();
  const { timezone } = useAppState().organization;
  const errorText = useErrorText();
  const version = useBoardVersion(board.id, edition);
  const restore = useRestoreBoard();
  const { search } = useBoardNavigation();
  const leave = (): void => search({ version: undefined });
  if (version.error) return <PageError error={version.error} reset={() => void version.refetch()} />;
  if (!version.data) return <PageWait label={t('app.wait.page')} />;
  return (
    <>
      <div className={classes.note} role="status">
        <p>{t('boards.versions.shown', { time: formatInstant(locale, version.data.changedAt, timezone) })}</p>
        <div className={classes.noteActions}>
          {board.mayChange ? (
            <Button
              size="compact-md"
              loading={restore.isPending}
              onClick={() => restore.mutate({ id: board.id, edition: board.edition, version: edition }, { onSuccess: leave })}
            >
              {t('boards.versions.restore')}
            </Button>
          ) : null}
          <Button size="compact-md" variant="default" onClick={leave}>
            {t('boards.versions.leave')}
          </Button>
        </div>
        {restore.error ? (
          <p className={classes.bad} role="alert">
            {errorText(restore.error)}
          </p>
        ) : null}
      </div>
      <BoardView board={{ ...version.data, mayChange: false, mayManage: false }} />
    </>
  );
}
