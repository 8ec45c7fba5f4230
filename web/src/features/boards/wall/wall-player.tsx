import type { BoardAnswer } from '@leadline/contract';
import { useViewportSize } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import { IconPlayerPauseFilled, IconTrophy } from '@tabler/icons-react';
import { useEffect, useState, type CSSProperties } from 'react';
import { useBoardAddress } from '#web/features/boards/board-scope.ts';
import { placeStyle } from '#web/features/boards/section-grid.tsx';
import { Tile } from '#web/features/boards/tile.tsx';
import { slidesOf, type Slide } from '#web/features/boards/wall/slides.ts';
import { useCelebration } from '#web/features/boards/wall/use-celebration.ts';
import { useTurns } from '#web/features/boards/wall/use-turns.ts';
import classes from '#web/features/boards/wall/wall.module.css';
import { useWidgetTitle } from '#web/features/boards/widget-title.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { oneBoard, useBoardAnswers } from '#web/parts/boards/use-boards.ts';
import { useAppState } from '#web/lib/state.ts';
import { useScoreText } from '#web/parts/score/score-text.ts';
import { PageWait } from '#web/ui/page-wait.tsx';

/** How wide the wall is laid out, before it is made as large as the screen: so that type is four times as large and more on a large one. */
const layoutWidth = 640;

interface Shown {
  readonly board: BoardAnswer | null;
  readonly slide: Slide | null;
  readonly error: Error | null;
  readonly key: string;
}

/** Fills the screen with one slide after the other. A board that is gone says so in its turn, and the others go on. */
export function WallPlayer({ boards, seconds }: { readonly boards: readonly string[]; readonly seconds: number }) {
  const { t } = useI18n();
  const answers = useQueries({ queries: boards.map((id) => oneBoard(id)) });
  const shown = answers.flatMap(({ data, error }, index): readonly Shown[] => {
    if (error) return [{ board: null, slide: null, error, key: boards[index]! }];
    return data ? slidesOf(data.document).map((slide) => ({ board: data, slide, error: null, key: `${data.id} ${slide.key}` })) : [];
  });
  const { at, isPaused } = useTurns(shown.length, seconds);
  const { width, height } = useViewportSize();
  const scale = Math.max(1, width / layoutWidth);
  const box: CSSProperties = { width: width / scale, height: height / scale, transform: `scale(${scale})` };
  const one = shown[at];
  if (answers.some(({ isPending }) => isPending) || width === 0) return <PageWait label={t('app.wait.page')} />;
  return (
    <div className={classes.wall}>
      <div className={classes.screen} style={box}>
        {one ? <Standing key={one.board?.id ?? one.key} shown={one} /> : <p className={classes.gone}>{t('wall.nothing')}</p>}
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
          <Clock />
        </footer>
      </div>
    </div>
  );
}

function Standing({ shown: { board, slide, error } }: { readonly shown: Shown }) {
  const errorText = useErrorText();
  if (!board || !slide) return <p className={classes.gone}>{error ? errorText(error) : null}</p>;
  return <BoardSlide board={board} slide={slide} />;
}

function BoardSlide({ board, slide }: { readonly board: BoardAnswer; readonly slide: Slide }) {
  const { scope } = useBoardAddress(board.document.period);
  const answers = useBoardAnswers(scope, board.document.widgets);
  const celebrated = useCelebration(answers.data);
  const titleOf = useWidgetTitle();
  const { t } = useI18n();
  const score = useScoreText();
  const grid = { '--columns': slide.columns, '--rows': slide.rows } as CSSProperties;
  return (
    <>
      <header className={classes.head}>
        <h1>{board.title}</h1>
        {slide.title === null ? null : <p>{slide.title}</p>}
      </header>
      <div className={classes.grid} style={grid} key={slide.key}>
        {slide.widgets.map((widget) => (
          <Tile
            key={widget.id}
            widget={widget}
            style={placeStyle(slide.places, widget.id)}
            answered={answers.data?.get(widget.id)}
            error={answers.error}
            scope={scope}
          />
        ))}
      </div>
      {celebrated ? (
        <div className={classes.celebration} role="status">
          <IconTrophy size={56} stroke={1.4} aria-hidden />
          <strong>{t('wall.reached')}</strong>
          <span>{titleOf(celebrated.widget)}</span>
          <span className={classes.celebrated}>
            {score.amount(celebrated.answer.lines[0]!, celebrated.answer.lines[0]!.cell.value)} {score.target(celebrated.answer.lines[0]!)}
          </span>
        </div>
      ) : null}
    </>
  );
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
