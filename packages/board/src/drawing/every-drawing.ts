import type { Widget, WidgetAnswer } from '@leadline/contract';
import { drawCohorts } from './cohorts.ts';
import { drawCompleted } from './completed.ts';
import { drawContest } from './contest.ts';
import { drawingOf } from './drawing-of.ts';
import type { Drawing } from './drawing.ts';
import { drawLocations } from './locations.ts';
import { isRare, type RareWidget } from './rare.ts';
import type { DrawingWords } from './words.ts';
import { drawWorkload } from './workload.ts';

export { contestWords, type ContestSideWords, type ContestWords } from './contest.ts';

/** What any widget shows of its answer, or why it shows nothing. */
export function everyDrawingOf(words: DrawingWords, widget: Widget, answer: WidgetAnswer): Drawing {
  return isRare(widget) ? rareDrawingOf(words, widget, answer) : drawingOf(words, widget, answer);
}

export function rareDrawingOf(words: DrawingWords, widget: RareWidget, answer: WidgetAnswer): Drawing {
  if (answer.problem) return { kind: 'notice', text: answer.problem.message };
  switch (widget.kind) {
    case 'cohort':
      return drawCohorts(words, answer);
    case 'locations':
      return drawLocations(words, widget, answer);
    case 'workload':
      return drawWorkload(words, answer);
    case 'completed':
      return drawCompleted(words, widget, answer);
    case 'contest':
      return drawContest(words, answer);
    case 'picture':
      return { kind: 'notice', text: widget.caption === null ? widget.alt : `${widget.alt}\n${widget.caption}` };
  }
}
