import type { Widget } from '@leadline/contract';
import type { QueryClient } from '@tanstack/react-query';
import { boardAddress } from '#web/features/boards/board-scope.ts';
import { shownOn, tabShown } from '#web/features/boards/use-arrangement.ts';
import { parseSearch } from '#web/lib/search.ts';
import { stateQuery } from '#web/lib/state.ts';
import { boardAnswers, oneBoard } from '#web/parts/boards/use-boards.ts';
import { fetchCharts } from '#web/parts/widgets/lazy-chart.tsx';

const drawn: ReadonlySet<Widget['kind']> = new Set(['timeline', 'members', 'quadrant', 'distribution']);

/** Asks what the page of a board will ask, and fetches the charts where it has some. Resolves once all of it is there. */
export async function askBoard(client: QueryClient, id: string): Promise<void> {
  const [{ defaultPeriod, dataVersion }, { document }] = await Promise.all([client.fetchQuery(stateQuery), client.fetchQuery(oneBoard(id))]);
  const { board, scope } = boardAddress(parseSearch(location.search), document.period, defaultPeriod);
  if (board.version !== undefined) return;
  const { widgets } = shownOn(document, tabShown(document, board.tab));
  const charts = widgets.some(({ kind }) => drawn.has(kind)) ? fetchCharts() : undefined;
  if (widgets.length > 0) await client.fetchQuery(boardAnswers(scope, widgets, dataVersion));
  await charts;
}
