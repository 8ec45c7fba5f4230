import type { Locale } from '@leadline/i18n';
import type { QueryClient } from '@tanstack/react-query';
import { router } from '#web/app/router.tsx';
import { keepsForSomebody } from '#web/lib/offline/kept-answer.ts';
import { ownWordsQuery } from '#web/lib/own-words.ts';
import { sessionQuery } from '#web/lib/session.ts';
import { catalogQuery, stateQuery } from '#web/lib/state.ts';
import { readingOfferQuery } from '#web/parts/reading/use-reading.ts';

const ownBoard = /^\/boards\/([0-9a-f-]{36})(\/number)?$/;
/** Where nobody has to sign in. */
const open: ReadonlySet<string> = new Set(['/screen', '/join', '/reset']);
/** Where it may be offered to practise reading charts: above everything else there, which would move when it came later. */
const offering: ReadonlySet<string> = new Set(['/', '/board', '/today']);
/** So long the first picture of a board waits for its numbers; then it shows their places. */
const patienceMs = 300;
/** So long a page waits for anything at all; then it is drawn, and says itself what it waits for: a server that is busy or gone. */
const longestMs = 2_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const settled = (...all: readonly Promise<unknown>[]): Promise<unknown> => Promise.allSettled(all);

/**
 * Asks for what a page needs while words and code are on their way, instead of one after the other as the page is drawn. Resolves once the page
 * can be drawn as a whole: what is drawn and then waits for something again is hidden by React for a third of a second. What fails here is told by
 * the page, which finds it failed.
 */
export async function askEarly(client: QueryClient, locale: Locale): Promise<void> {
  if (open.has(location.pathname)) return;
  await Promise.race([askAll(client, locale), pause(longestMs)]);
}

async function askAll(client: QueryClient, locale: Locale): Promise<void> {
  const code = keepsForSomebody() ? fetchPage() : undefined;
  const { account } = await client.fetchQuery(sessionQuery);
  if (!account) return;
  const board = askBoard(client);
  const catalog = client.prefetchQuery(catalogQuery(locale));
  const offer = offering.has(location.pathname) ? client.prefetchQuery(readingOfferQuery) : undefined;
  await settled(client.fetchQuery(stateQuery), client.fetchQuery(ownWordsQuery), offer ?? Promise.resolve(), code ?? fetchPage());
  await Promise.race([settled(board, catalog), pause(patienceMs)]);
}

/** The code of the page at this address. */
const fetchPage = (): Promise<void> => router.load().catch(() => undefined);

async function askBoard(client: QueryClient): Promise<void> {
  const id = ownBoard.exec(location.pathname)?.[1];
  if (id === undefined) return;
  const page = await import('#web/features/boards/ask-board.ts');
  await page.askBoard(client, id);
}
