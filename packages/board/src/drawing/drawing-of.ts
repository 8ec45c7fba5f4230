import type { WidgetAnswer } from '@leadline/contract';
import type { Drawing } from './drawing.ts';
import { drawCalculation, drawCountdown, drawNumber } from './figure.ts';
import { drawLeaderboard } from './leaderboard.ts';
import { drawMembers } from './members.ts';
import type { CommonWidget } from './rare.ts';
import { drawDistribution, drawQuadrant } from './spread.ts';
import { drawFunnel, drawTable } from './table.ts';
import { drawTimeline } from './timeline.ts';
import type { DrawingWords } from './words.ts';

/** What a widget shows of its answer, or why it shows nothing. Lists of things to do are shown by the page alone. */
export function drawingOf(words: DrawingWords, widget: CommonWidget, answer: WidgetAnswer): Drawing {
  if (answer.problem) return { kind: 'notice', text: answer.problem.message };
  switch (widget.kind) {
    case 'number':
      return drawNumber(words, widget, answer);
    case 'timeline':
      return drawTimeline(words, widget, answer);
    case 'members':
      return drawMembers(words, widget, answer);
    case 'table':
      return drawTable(words, widget, answer);
    case 'funnel':
      return drawFunnel(words, answer);
    case 'quadrant':
      return drawQuadrant(words, answer);
    case 'distribution':
      return drawDistribution(words, answer);
    case 'calculation':
      return drawCalculation(words, answer);
    case 'countdown':
      return drawCountdown(words, widget);
    case 'leaderboard':
      return drawLeaderboard(words, answer);
    case 'text':
      return { kind: 'notice', text: widget.text };
    case 'standing':
    case 'behind':
    case 'actions':
    case 'recognition':
      return { kind: 'notice', text: words.t('widget.onThePage') };
  }
}
