import { isForReader, showsNames } from '@leadline/board';
import {
  LeadlineError,
  type BoardDocument,
  type BoardScope,
  type ChangeDisplay,
  type DisplayAnswer,
  type DisplayBoardAnswers,
  type Widget,
  type WidgetAnswer,
} from '@leadline/contract';
import { translate } from '@leadline/i18n';
import type { PeriodSpec } from '@leadline/kpi';
import { latestOf } from '#server/answering/own-catalog.ts';
import { readOwnCatalog } from '#server/answering/read-own-catalog.ts';
import { dateIn } from '#server/clock.ts';
import { defaultPeriod } from '#server/default-period.ts';
import type { BoardPictureTable } from '#server/control/board-picture-tables.ts';
import { findBoardPicture, picturesIn } from '#server/control/board-picture.ts';
import type { KeptBoard } from '#server/control/board.ts';
import { version } from '#server/version.ts';
import { answerWidgets } from '#server/widgets/answer-widgets.ts';
import { boardsOf, type OpenDisplay } from './open-display.ts';

/** What a screen is to show: its boards as they are now, and nothing of the others. */
export async function showDisplay(open: OpenDisplay): Promise<DisplayAnswer> {
  const { display, screen } = open;
  const [state, organization, own] = await Promise.all([screen.facts.state(), screen.organization(), readOwnCatalog(screen)]);
  const today = dateIn(organization.timezone, screen.clock.now());
  const period = defaultPeriod(today, state.dataThrough);
  const boards = (await boardsOf(open)).map(([id, board]) => ({ id, board: board ? describe(board, period) : null }));
  const named = JSON.stringify(boards);
  return {
    name: display.name,
    seconds: Number(display.seconds) as ChangeDisplay['seconds'],
    locale: screen.locale,
    timezone: display.timezone,
    wins: display.wins as ChangeDisplay['wins'],
    hasSound: display.has_sound === 1n,
    hasMotion: display.has_motion === 1n,
    boards,
    dataVersion: state.dataVersion,
    changedAt: state.changedAt,
    dataThrough: state.dataThrough,
    today,
    defaultPeriod: period,
    currency: organization.currency,
    ownKpis: [...own.kept.values()]
      .filter(({ id }) => named.includes(`"${id}"`))
      .map((kept) => ({ id: kept.id, own: latestOf(kept).definition.words })),
    version,
  };
}

function describe(board: KeptBoard, period: PeriodSpec) {
  const { sections, widgets, scope } = shownOf(board, period);
  return { title: board.title, edition: Number(board.edition), sections, widgets, scope };
}

/** What stands on a wall: nothing that is made for one reader. */
function shownOf(
  board: KeptBoard,
  period: PeriodSpec,
): Pick<BoardDocument, 'sections'> & { readonly widgets: readonly Widget[]; readonly scope: BoardScope } {
  const { sections, widgets, period: own } = JSON.parse(board.document) as BoardDocument;
  return { sections, widgets: widgets.filter((widget) => !isForReader(widget)), scope: { period: own ?? (period as BoardScope['period']) } };
}

/** What the widgets of one of its boards show. Another board is nowhere. @throws LeadlineError boards.no_board, http.busy */
export async function answerDisplayBoard(open: OpenDisplay, boardId: string): Promise<DisplayBoardAnswers> {
  const { display, screen } = open;
  const board = (await boardsOf(open)).find(([id]) => id === boardId)?.[1];
  if (!board) throw new LeadlineError('not_found', 'boards.no_board');
  const [state, organization] = await Promise.all([screen.facts.state(), screen.organization()]);
  const period = defaultPeriod(dateIn(organization.timezone, screen.clock.now()), state.dataThrough);
  const { widgets, scope } = shownOf(board, period);
  const isHidden = (widget: Widget): boolean => display.with_names !== 1n && showsNames(widget);
  const { answers } = await answerWidgets(
    screen,
    scope,
    widgets.filter((widget) => !isHidden(widget)),
  );
  const found = answers[Symbol.iterator]();
  return {
    edition: Number(board.edition),
    answers: widgets.map((widget) => (isHidden(widget) ? hidden(open) : (found.next().value as WidgetAnswer))),
  };
}

/** A picture that stands on one of its boards now. Another one is nowhere. @throws LeadlineError boards.no_picture */
export async function showDisplayPicture(open: OpenDisplay, id: string): Promise<BoardPictureTable> {
  const boards = await boardsOf(open);
  const isShown = boards.some(([, board]) => board && picturesIn(board.document).has(id));
  const picture = isShown ? await findBoardPicture(open.screen.control.db, id) : undefined;
  if (!picture) throw new LeadlineError('not_found', 'boards.no_picture');
  return picture;
}

const hidden = ({ screen }: OpenDisplay): WidgetAnswer => ({
  results: [],
  lines: [],
  calculated: null,
  spread: null,
  problem: { code: 'displays.names_hidden', message: translate(screen.locale, 'error.displays.names_hidden') },
});
