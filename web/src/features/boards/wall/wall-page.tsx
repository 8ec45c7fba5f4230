import { useSearch } from '@tanstack/react-router';
import { WallPlayer } from '#web/features/boards/wall/wall-player.tsx';
import { readWall } from '#web/parts/boards/wall-search.ts';
import { WallSetup } from '#web/features/boards/wall/wall-setup.tsx';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';

/** Boards on a wall, one slide after the other. Without boards in the address it asks which ones. */
export function WallPage() {
  const { t } = useI18n();
  const search = readWall(useSearch({ strict: false }));
  useTitle(t('wall.title'));
  return search.board ? <WallPlayer key={search.board.join(' ')} boards={search.board} search={search} /> : <WallSetup />;
}
