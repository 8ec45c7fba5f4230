import type { Opens } from '@leadline/board';
import type { BoardAnswer, BoardScope, Widget } from '@leadline/contract';
import { ActionIcon, Button, Menu } from '@mantine/core';
import {
  IconCopy,
  IconDeviceTv,
  IconDots,
  IconHistory,
  IconLayoutDashboard,
  IconMailFast,
  IconPencil,
  IconPrinter,
  IconShare,
  IconStar,
  IconStarFilled,
  IconTrash,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useBoardAddress, useBoardNavigation } from '#web/features/boards/board-scope.ts';
import classes from '#web/features/boards/boards.module.css';
import { BoardTabs, OnlyChips } from '#web/features/boards/board-tabs.tsx';
import { HowToRead } from '#web/features/boards/how-to-read.tsx';
import { numberAddress } from '#web/parts/boards/number-address.ts';
import { SectionGrid } from '#web/features/boards/section-grid.tsx';
import { Tile } from '#web/features/boards/tile.tsx';
import { shownOn, tabShown, useDevice } from '#web/features/boards/use-arrangement.ts';
import { useCopyBoard } from '#web/features/boards/use-copy-board.ts';
import { useWidgetTitle } from '#web/features/boards/widget-title.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { readBoard, readScope } from '#web/lib/search.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useBoardAnswers, useFavourite, type Answered } from '#web/parts/boards/use-boards.ts';
import { ExportMenu } from '#web/parts/exports/export-menu.tsx';
import type { Exported } from '#web/parts/exports/use-export.ts';
import { ScopePickers } from '#web/parts/scope-pickers.tsx';
import { Empty } from '#web/ui/empty.tsx';

const SendingDialog = lazy(async () => ({ default: (await import('#web/parts/sendings/sending-dialog.tsx')).SendingDialog }));
const HistoryDrawer = lazy(async () => ({ default: (await import('#web/features/boards/history-drawer.tsx')).HistoryDrawer }));
const RemovalDialog = lazy(async () => ({ default: (await import('#web/features/boards/removal-dialog.tsx')).RemovalDialog }));
const ShareDialog = lazy(async () => ({ default: (await import('#web/parts/exports/share-dialog.tsx')).ShareDialog }));

/** A board to look at. */
export function BoardView({ board }: { readonly board: BoardAnswer }) {
  const { t } = useI18n();
  const { document } = board;
  const { board: address, shown, scope } = useBoardAddress(document.period);
  const device = useDevice();
  const tab = tabShown(document, address.tab);
  const { sections, widgets } = shownOn(document, tab);
  const answers = useBoardAnswers(scope, widgets);
  const errorText = useErrorText();
  const open = useOpenNumber(board);
  const explore = useExplore(scope);
  const titleOf = useWidgetTitle();
  return (
    <div aria-busy={answers.isPending && widgets.length > 0}>
      <header className={classes.head}>
        <div className={classes.headLine}>
          <h1 className={classes.title}>
            <bdi>{board.title}</bdi>
          </h1>
          <BoardTools board={board} exported={{ title: board.title, scope, sections: [...sections], widgets: [...widgets] }} />
        </div>
        <ScopePickers scope={shown} />
        <OnlyChips only={address.only ?? []} />
        <BoardTabs document={document} shown={tab} />
      </header>
      {answers.error && answers.data ? (
        <p className={classes.bad} role="alert">
          {errorText(answers.error)}
        </p>
      ) : null}
      {widgets.length === 0 ? <NothingYet board={board} /> : null}
      <div className={classes.sections} data-stale={answers.isPlaceholderData || undefined}>
        {sections.map((section) => (
          <SectionGrid key={section.id} document={document} section={section} device={device}>
            {(widget, style) => (
              <Tile
                key={widget.id}
                widget={widget}
                style={style}
                answered={answers.data?.get(widget.id)}
                error={answers.error}
                scope={scope}
                onOpen={open}
                onExplore={explore}
                level={section.title === null ? 2 : 3}
                tools={<HowToRead widget={widget} title={titleOf(widget)} />}
              />
            )}
          </SectionGrid>
        ))}
      </div>
      {isProvisional([...(answers.data?.values() ?? [])]) ? <p className={classes.quiet}>{t('mark.provisional_calendar', { count: 0 })}</p> : null}
    </div>
  );
}

/** Public holidays of a period are not settled yet. */
const isProvisional = (answered: readonly Answered[]): boolean =>
  answered.some(({ answer }) => answer.results.some(({ totals }) => totals.some(({ marks }) => marks?.includes('provisional_calendar'))));

/** The board stays behind while one of its numbers is explained. */
function useOpenNumber({ id, document: { period } }: BoardAnswer): (opens: Opens, widget: Widget) => void {
  const navigate = useNavigate();
  return useCallback(
    (opens: Opens, widget: Widget) => {
      const search = (old: Record<string, unknown>) => ({
        ...old,
        ...numberAddress({ opens, widget, own: readScope(old), only: readBoard(old).only, period }),
      });
      void navigate({ to: '/boards/$boardId/number', params: { boardId: id }, resetScroll: false, search: search as never });
    },
    [navigate, id, period],
  );
}

/** Leaves the board for the page where its widget can be turned and cut. */
function useExplore(scope: BoardScope): (widget: Widget) => void {
  const navigate = useNavigate();
  const { defaultPeriod } = useAppState();
  return (widget) =>
    void import('#web/parts/explore/explore-address.ts').then(({ exploreAddress }) =>
      navigate({ to: '/explore', search: ((old: Record<string, unknown>) => exploreAddress({ widget, scope, defaultPeriod, old })) as never }),
    );
}

function NothingYet({ board }: { readonly board: BoardAnswer }) {
  const { t } = useI18n();
  const { search } = useBoardNavigation();
  return (
    <Empty
      icon={IconLayoutDashboard}
      level={2}
      title={t('boards.nothing.title')}
      text={t('boards.nothing.text')}
      action={board.mayChange ? <Button onClick={() => search({ edit: 'yes' })}>{t('boards.change')}</Button> : null}
    />
  );
}

function BoardTools({ board, exported }: { readonly board: BoardAnswer; readonly exported: Exported }) {
  const { t } = useI18n();
  const { search } = useBoardNavigation();
  const favourite = useFavourite();
  const [isHistory, setHistory] = useState(false);
  const [isSharing, setSharing] = useState(false);
  const [isSending, setSending] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const titleOf = useWidgetTitle();
  const copy = useCopyBoard();
  const navigate = useNavigate();
  const Star = board.isFavourite ? IconStarFilled : IconStar;
  return (
    <div className={classes.tools}>
      <ActionIcon
        size="lg"
        className={classes.star}
        aria-label={t('boards.favourite', { name: board.title })}
        aria-pressed={board.isFavourite}
        onClick={() => favourite.mutate({ id: board.id, isFavourite: !board.isFavourite })}
      >
        <Star size={18} stroke={1.7} aria-hidden />
      </ActionIcon>
      {board.mayChange ? (
        <Button variant="default" leftSection={<IconPencil size={16} aria-hidden />} onClick={() => search({ edit: 'yes' })}>
          {t('boards.change')}
        </Button>
      ) : null}
      {exported.widgets.length === 0 ? null : <ExportMenu of={exported} />}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size="lg" aria-label={t('boards.more', { name: board.title })}>
            <IconDots size={18} stroke={1.7} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconHistory size={16} aria-hidden />} onClick={() => setHistory(true)}>
            {t('boards.versions.title')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCopy size={16} aria-hidden />}
            onClick={() => void copy(board).then(({ id }) => navigate({ to: '/boards/$boardId', params: { boardId: id } }))}
          >
            {t('boards.copy')}
          </Menu.Item>
          {board.owner === null || board.document.widgets.length === 0 ? null : (
            <Menu.Item leftSection={<IconShare size={16} aria-hidden />} onClick={() => setSharing(true)}>
              {t('exports.share.open')}
            </Menu.Item>
          )}
          {board.document.widgets.length === 0 ? null : (
            <Menu.Item leftSection={<IconMailFast size={16} aria-hidden />} onClick={() => setSending(true)}>
              {t('sendings.open')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconDeviceTv size={16} aria-hidden />}
            onClick={() => void navigate({ to: '/wall', search: { board: [board.id] } as never })}
          >
            {t('wall.title')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            {t('boards.print')}
          </Menu.Item>
          {board.mayManage ? (
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setRemoving(true)}>
              {t('boards.remove')}
            </Menu.Item>
          ) : null}
        </Menu.Dropdown>
      </Menu>
      {isSharing ? (
        <Suspense fallback={null}>
          <ShareDialog
            boardId={board.id}
            title={board.title}
            widgets={board.document.widgets.map((widget) => ({ widget, title: titleOf(widget) }))}
            scope={exported.scope}
            onClose={() => setSharing(false)}
          />
        </Suspense>
      ) : null}
      {isSending ? (
        <Suspense fallback={null}>
          <SendingDialog boardId={board.id} boardTitle={board.title} scope={exported.scope} onClose={() => setSending(false)} />
        </Suspense>
      ) : null}
      {isRemoving ? (
        <Suspense fallback={null}>
          <RemovalDialog board={board} onClose={() => setRemoving(false)} />
        </Suspense>
      ) : null}
      {isHistory ? (
        <Suspense fallback={null}>
          <HistoryDrawer id={board.id} edition={board.edition} onClose={() => setHistory(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
