import { LeadlineError, type BoardScope, type Widget, type WidgetAnswer, type WidgetOf } from '@leadline/contract';
import type { KpiResult } from '@leadline/kpi';
import type { Answering } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { hasBoardPicture } from '#server/control/board-picture.ts';
import { cohortsOf } from './cohorts-of.ts';
import { completedOf, ownRowsOf } from './completed-of.ts';
import { contestOf } from './contest-of.ts';
import { locationLines } from './location-lines.ts';
import { workloadOf } from './workload-of.ts';

export interface Answered {
  readonly asking: Asking;
  readonly answering: Answering;
  readonly scope: BoardScope;
  readonly widget: Widget;
  /** What the engine answered to the questions of the widget. */
  readonly results: readonly KpiResult[];
}

/** What a widget shows that is no question to the engine, in the scope of who looks. @throws LeadlineError, KpiIssueError */
export async function besides({ asking, answering, scope, widget, results }: Answered): Promise<Partial<WidgetAnswer>> {
  switch (widget.kind) {
    case 'cohort':
      return { cohorts: await cohortsOf(asking, answering, scope, widget) };
    case 'locations':
      return { places: await locationLines(asking, scope, widget, results) };
    case 'workload':
      return { workload: await workloadOf(asking, answering, scope, widget) };
    case 'completed':
      return { ...(await completedOf(asking, answering, scope, widget)), results: await ownRowsOf(asking, widget, results) };
    case 'contest':
      return { contest: await contestOf(asking, answering, scope, widget) };
    case 'picture':
      await assertThere(asking, widget);
      return {};
    default:
      return {};
  }
}

/** Whether the reader may see it is asked where its bytes are. @throws LeadlineError boards.no_picture */
async function assertThere({ control }: Asking, { pictureId }: WidgetOf<'picture'>): Promise<void> {
  if (!(await hasBoardPicture(control.db, pictureId))) throw new LeadlineError('not_found', 'boards.no_picture');
}
