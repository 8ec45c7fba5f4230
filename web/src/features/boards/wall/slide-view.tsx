import type { BoardScope } from '@leadline/contract';
import { IconTrophy } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { placeStyle } from '#web/features/boards/section-grid.tsx';
import { Tile } from '#web/features/boards/tile.tsx';
import { Celebration, type CelebrationStyle } from '#web/features/boards/wall/celebration.tsx';
import type { Slide } from '#web/features/boards/wall/slides.ts';
import { useCelebration } from '#web/features/boards/wall/use-celebration.ts';
import classes from '#web/features/boards/wall/wall.module.css';
import { useWidgetTitle } from '#web/features/boards/widget-title.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import type { Answered } from '#web/parts/boards/use-boards.ts';
import { useScoreText } from '#web/parts/score/score-text.ts';

interface SlideViewProps {
  readonly title: string;
  readonly slide: Slide;
  readonly answers: ReadonlyMap<string, Answered> | undefined;
  readonly error: Error | null;
  readonly scope: BoardScope;
  readonly celebrates: CelebrationStyle;
}

/** One slide of a board; a target of it that was reached a moment ago is celebrated. */
export function SlideView({ title, slide, answers, error, scope, celebrates }: SlideViewProps) {
  const celebrated = useCelebration(answers);
  const titleOf = useWidgetTitle();
  const { t } = useI18n();
  const score = useScoreText();
  const grid = { '--columns': slide.columns, '--rows': slide.rows } as CSSProperties;
  const line = celebrated?.answer.lines[0];
  return (
    <>
      <header className={classes.head}>
        <h1>{title}</h1>
        {slide.title === null ? null : <p>{slide.title}</p>}
      </header>
      <div className={classes.grid} style={grid} key={slide.key}>
        {slide.widgets.map((widget) => (
          <Tile
            key={widget.id}
            widget={widget}
            style={placeStyle(slide.places, widget.id)}
            answered={answers?.get(widget.id)}
            error={error}
            scope={scope}
          />
        ))}
      </div>
      {celebrated && line ? (
        <Celebration
          icon={IconTrophy}
          title={t('wall.reached')}
          text={titleOf(celebrated.widget)}
          amount={`${score.amount(line, line.cell.value)} ${score.target(line)}`}
          celebrates={celebrates}
        />
      ) : null}
    </>
  );
}
