import { IconStarFilled } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import classes from '#web/parts/boards/boards-tabs.module.css';
import { useBoards } from '#web/parts/boards/use-boards.ts';
import { useMay } from '#web/lib/session.ts';
import { useI18n } from '#web/lib/i18n.tsx';

const mostFavourites = 6;

/** From one board to the others: where we stand, all of them, and those the reader likes best. */
export function BoardsTabs() {
  const { t } = useI18n();
  const mayShow = useMay('records.read');
  const boards = useBoards().data?.boards ?? [];
  return (
    <nav className={classes.tabs} aria-label={t('boards.tabs')}>
      <Link to="/board" className={classes.tab} activeOptions={{ includeSearch: false }}>
        {t('board.title')}
      </Link>
      <Link to="/boards" className={classes.tab} activeOptions={{ includeSearch: false, exact: true }}>
        {t('boards.all')}
      </Link>
      <Link to="/explore" search={{}} className={classes.tab} activeOptions={{ includeSearch: false }}>
        {t('boards.open.explore')}
      </Link>
      {mayShow ? (
        <Link to="/boards/screens" className={classes.tab} activeOptions={{ includeSearch: false }}>
          {t('screens.title')}
        </Link>
      ) : null}
      {mayShow ? (
        <Link to="/sendings" className={classes.tab} activeOptions={{ includeSearch: false }}>
          {t('sendings.tab')}
        </Link>
      ) : null}
      {mayShow ? (
        <Link to="/chart-notes" className={classes.tab} activeOptions={{ includeSearch: false }}>
          {t('widget.notes')}
        </Link>
      ) : null}
      {boards
        .filter(({ isFavourite }) => isFavourite)
        .slice(0, mostFavourites)
        .map(({ id, title }) => (
          <Link key={id} to="/boards/$boardId" params={{ boardId: id }} className={classes.tab} activeOptions={{ includeSearch: false }}>
            <IconStarFilled size={12} aria-hidden />
            <bdi>{title}</bdi>
          </Link>
        ))}
    </nav>
  );
}
