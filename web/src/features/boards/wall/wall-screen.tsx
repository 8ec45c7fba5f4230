import { useViewportSize } from '@mantine/hooks';
import { IconPlayerPauseFilled } from '@tabler/icons-react';
import { useEffect, useState, type CSSProperties, type ReactNode } from 'react';
import { slidesOf, type Slide, type Slides } from '#web/features/boards/wall/slides.ts';
import { useTurns } from '#web/features/boards/wall/use-turns.ts';
import classes from '#web/features/boards/wall/wall.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';

/** How wide the wall is laid out, before it is made as large as the screen: so that type is four times as large and more on a large one. */
const layoutWidth = 640;
/** How often head and foot change places, so that no letter stands on the same dots of the screen all day. */
const turnedEveryMs = 15 * 60_000;

export interface WallBoard {
  readonly id: string;
  readonly document: Slides;
}

export interface WallEntry<Board extends WallBoard> {
  readonly id: string;
  /** null: it cannot be shown. */
  readonly board: Board | null;
  /** Why not. */
  readonly problem: string | null;
}

interface WallScreenProps<Board extends WallBoard> {
  readonly entries: readonly WallEntry<Board>[];
  readonly seconds: number;
  readonly slideOf: (board: Board, slide: Slide) => ReactNode;
  /** Over everything. */
  readonly over?: ReactNode;
  /** In the foot. */
  readonly note?: ReactNode;
}

interface Shown<Board extends WallBoard> {
  readonly board: Board | null;
  readonly slide: Slide | null;
  readonly problem: string | null;
  readonly key: string;
}

/** Fills the screen with one slide after the other. A board that is gone says so in its turn, and the others go on. */
export function WallScreen<Board extends WallBoard>({ entries, seconds, slideOf, over, note }: WallScreenProps<Board>) {
  const { t } = useI18n();
  const shown = entries.flatMap(({ id, board, problem }): readonly Shown<Board>[] => {
    if (!board) return [{ board, slide: null, problem, key: id }];
    return slidesOf(board.document).map((slide) => ({ board, slide, problem: null, key: `${id} ${slide.key}` }));
  });
  const { at, isPaused } = useTurns(shown.length, seconds);
  const isTurned = useTurned();
  const { width, height } = useViewportSize();
  const scale = Math.max(1, width / layoutWidth);
  const box: CSSProperties = { width: width / scale, height: height / scale, transform: `scale(${scale})` };
  const one = shown[at];
  return (
    <div className={classes.wall}>
      <main className={classes.screen} style={box} data-turned={isTurned || undefined}>
        {one ? (
          one.board && one.slide ? (
            <div className={classes.slide} key={one.board.id}>
              {slideOf(one.board, one.slide)}
            </div>
          ) : (
            <p className={classes.gone}>{one.problem}</p>
          )
        ) : (
          <p className={classes.gone}>{t('wall.nothing')}</p>
        )}
        <footer className={classes.foot}>
          <ol className={classes.dots} aria-hidden>
            {shown.map(({ key }, index) => (
              <li key={key} data-on={index === at || undefined} />
            ))}
          </ol>
          {isPaused ? (
            <span className={classes.paused}>
              <IconPlayerPauseFilled size={12} aria-hidden />
              {t('wall.paused')}
            </span>
          ) : null}
          {note}
          <Clock />
        </footer>
        {over}
      </main>
    </div>
  );
}

function useTurned(): boolean {
  const isTurnedNow = (): boolean => Math.floor(Date.now() / turnedEveryMs) % 2 === 1;
  const [isTurned, setTurned] = useState(isTurnedNow);
  useEffect(() => {
    const timer = setInterval(() => setTurned(isTurnedNow()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return isTurned;
}

/** The time of day: whoever passes by sees that the wall is alive. */
function Clock() {
  const { locale } = useI18n();
  const { timezone } = useAppState().organization;
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 5_000);
    return () => clearInterval(timer);
  }, []);
  return <time>{new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: timezone }).format(now)}</time>;
}
