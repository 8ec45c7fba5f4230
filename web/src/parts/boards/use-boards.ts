import { withChanges } from '@leadline/board';
import type {
  AddBoard,
  BoardAnswer,
  BoardAnswersResponse,
  BoardChangesResponse,
  BoardScope,
  BoardsResponse,
  BoardVersionsResponse,
  ChangeBoard,
  StateResponse,
  Widget,
  WidgetAnswer,
} from '@leadline/contract';
import { hashKey, keepPreviousData, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { boardAnswersKey, boardsKey } from '#web/lib/live.tsx';
import { useAppState } from '#web/lib/state.ts';

const pathOf = (id: string): string => `/api/boards/${encodeURIComponent(id)}`;
const keyOf = (id: string): readonly unknown[] => [boardsKey, 'one', id];

/** Every board the reader sees, favourites first. */
export function useBoards(isEnabled = true) {
  return useQuery({
    queryKey: [boardsKey, 'list'],
    queryFn: ({ signal }) => callApi<BoardsResponse>('/api/boards', { signal }),
    staleTime: 60_000,
    enabled: isEnabled,
  });
}

export const oneBoard = (id: string) => ({
  queryKey: keyOf(id),
  queryFn: ({ signal }: { readonly signal: AbortSignal }) => callApi<BoardAnswer>(pathOf(id), { signal }),
  staleTime: 60_000,
});

export const useOneBoard = (id: string) => useQuery(oneBoard(id));

/** As it is at this moment, past everything that is kept. */
export const fetchBoard = (id: string): Promise<BoardAnswer> => callApi<BoardAnswer>(pathOf(id));

export function useBoardVersions(id: string) {
  return useQuery({
    queryKey: [boardsKey, 'versions', id],
    queryFn: ({ signal }) => callApi<BoardVersionsResponse>(`${pathOf(id)}/versions`, { signal }),
  });
}

/** What a board was; null: none is asked for. */
export function useBoardVersion(id: string, edition: number | null) {
  return useQuery({
    queryKey: [boardsKey, 'version', id, edition],
    queryFn: ({ signal }) => callApi<BoardAnswer>(`${pathOf(id)}/versions/${edition}`, { signal }),
    staleTime: Infinity,
    enabled: edition !== null,
  });
}

function useBoardMutation<Asked, Answer>(ask: (asked: Asked) => Promise<Answer>, after?: (client: QueryClient, answer: Answer) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSuccess: (answer) => {
      after?.(client, answer);
      return client.invalidateQueries({ queryKey: [boardsKey] });
    },
  });
}

const keep = (client: QueryClient, board: BoardAnswer): void => {
  client.setQueryData<BoardAnswer>(keyOf(board.id), board);
};

export const useAddBoard = () => useBoardMutation((body: AddBoard) => callApi<BoardAnswer>('/api/boards', { body }), keep);

/** The whole of a board, from the edition it was made of. */
export const useSaveBoard = () =>
  useBoardMutation(
    ({ id, body }: { readonly id: string; readonly body: ChangeBoard }) => callApi<BoardAnswer>(pathOf(id), { method: 'PUT', body }),
    keep,
  );

export const useRestoreBoard = () =>
  useBoardMutation(
    ({ id, ...body }: { readonly id: string; readonly edition: number; readonly version: number }) =>
      callApi<BoardAnswer>(`${pathOf(id)}/restore`, { body }),
    keep,
  );

/** Takes a board away, or brings it back. */
export const useRemoveBoard = () =>
  useBoardMutation(({ id, isRemoved }: { readonly id: string; readonly isRemoved: boolean }) =>
    callApi(`${pathOf(id)}/removal`, { body: { isRemoved } }),
  );

export const useFavourite = () =>
  useBoardMutation(({ id, isFavourite }: { readonly id: string; readonly isFavourite: boolean }) =>
    callApi(`${pathOf(id)}/favourite`, { method: 'PUT', body: { isFavourite } }),
  );

/** A widget as it was asked for with what was answered: the two always fit each other. */
export interface Answered {
  readonly widget: Widget;
  readonly answer: WidgetAnswer;
}

const nowhere = { x: 0, y: 0, w: 1, h: 1 } as const;

/** What is answered does not depend on where a widget stands and what it is called. */
const asked = (widget: Widget): Widget => ({ ...widget, title: null, sectionId: widget.id, place: nowhere });

/** What a board showed, and the names by which the server knows it. */
interface Held extends Pick<BoardAnswersResponse, 'question' | 'tag'> {
  readonly answers: readonly WidgetAnswer[];
  readonly byId: ReadonlyMap<string, Answered>;
}

/**
 * Everything widgets show, by id, in one request. Keyed by the data version: a change asks again and keeps what is shown until the answer is
 * there. What was asked before is asked by its name, and only what has changed of it comes back.
 */
export function useBoardAnswers(scope: BoardScope, widgets: readonly Widget[]) {
  const { dataVersion } = useAppState();
  return useQuery({
    ...boardAnswers(scope, widgets, dataVersion),
    placeholderData: keepPreviousData,
    enabled: widgets.length > 0,
  });
}

export function boardAnswers(scope: BoardScope, widgets: readonly Widget[], dataVersion: StateResponse['dataVersion']) {
  const questions = widgets.map(asked);
  const same = [boardAnswersKey, scope, questions];
  return {
    queryKey: [...same, dataVersion],
    queryFn: async ({ client, signal }: { readonly client: QueryClient; readonly signal: AbortSignal }): Promise<Held> => {
      const before = newest(client, same);
      const found =
        (before && (await askChanges(before, dataVersion, signal))) ??
        (await callApi<BoardAnswersResponse>('/api/board-answers', { body: { scope, widgets: questions, seen: dataVersion }, signal }));
      // What was shown before the answer this one follows from is not shown again.
      client.removeQueries({
        type: 'inactive',
        predicate: ({ queryKey, state }) => isSame(queryKey, same) && state.data !== undefined && state.data !== before,
      });
      const { question, tag, answers } = found;
      const byId = new Map(questions.map((widget, at): [string, Answered] => [widget.id, { widget, answer: answers[at]! }]));
      return { question, tag, answers, byId };
    },
    select: byId,
    structuralSharing: false,
    staleTime: Infinity,
  };
}

const byId = (held: Held): Held['byId'] => held.byId;

/** The same questions and nothing more: a scope without a filter is a part of the one with it, and would be found by it. */
const isSame = (queryKey: readonly unknown[], same: readonly unknown[]): boolean =>
  queryKey[0] === boardAnswersKey && hashKey(queryKey.slice(0, same.length)) === hashKey(same);

/** The latest answer to the same questions, whichever change it followed. */
function newest(client: QueryClient, same: readonly unknown[]): Held | undefined {
  const known = client.getQueryCache().findAll({ predicate: ({ queryKey }) => isSame(queryKey, same) });
  return known.sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)[0]?.state.data as Held | undefined;
}

/** @returns undefined where the server does not know any more what was asked */
async function askChanges({ question, tag, answers }: Held, seen: string, signal: AbortSignal): Promise<BoardAnswersResponse | undefined> {
  const search = new URLSearchParams({ seen, has: tag });
  const news = await callApi<BoardChangesResponse>(`/api/board-answers/${question}?${search}`, { signal });
  return news.isKnown ? { question, tag: news.tag, answers: withChanges(answers, news.asOf, news.changed) } : undefined;
}
