import type { Opens, RareWidget as Rare } from '@leadline/board';
import { rareDrawingOf } from '@leadline/board/every-drawing';
import type { WidgetAnswer } from '@leadline/contract';
import { ContestView } from '#web/parts/widgets/contest-view.tsx';
import { NotedTable } from '#web/parts/widgets/noted-table.tsx';
import { PictureView } from '#web/parts/widgets/picture-view.tsx';
import { useDrawingWords } from '#web/parts/widgets/use-drawing-words.ts';
import classes from '#web/parts/widgets/widgets.module.css';

interface RareWidgetProps {
  readonly widget: Rare;
  readonly answer: WidgetAnswer;
  readonly title: string;
  readonly onOpen: (opens: Opens) => void;
  /** On a wall: nothing is chosen. */
  readonly isStill: boolean;
}

/** What few boards have, fetched where one has it. */
export function RareWidget({ widget, answer, title, onOpen, isStill }: RareWidgetProps) {
  const words = useDrawingWords();
  if (widget.kind === 'contest' && !answer.problem) return <ContestView contest={answer.contest ?? null} isStill={isStill} />;
  if (widget.kind === 'picture') return <PictureView widget={widget} />;
  const drawing = rareDrawingOf(words, widget, answer);
  if (drawing.kind === 'table') return <NotedTable drawing={drawing} title={title} onOpen={onOpen} isMatrix={widget.kind === 'cohort'} />;
  return <p className={classes.notice}>{drawing.kind === 'notice' ? drawing.text : ''}</p>;
}
