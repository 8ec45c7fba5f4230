import type {
  AddBoard,
  BoardAnswer,
  BoardAnswersResponse,
  BoardScope,
  BoardsResponse,
  BoardVersionsResponse,
  ChangeBoard,
  StateResponse,
  Widget,
  WidgetAnswer,
} from '@leadline/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
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

/**
 * Everything widgets show, by id, in one request. Keyed by the data version: a change asks again and keeps what is shown until the answer is
 * there.
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
  return {
    queryKey: [boardAnswersKey, scope, questions, dataVersion],
    queryFn: async ({ signal }: { readonly signal: AbortSignal }) => {
      const { answers } = await callApi<BoardAnswersResponse>('/api/board-answers', {
        body: { scope, widgets: questions, seen: dataVersion },
        signal,
      });
      return new Map(questions.map((widget, at): [string, Answered] => [widget.id, { widget, answer: answers[at]! }]));
    },
    structuralSharing: false,
    staleTime: Infinity,
  };
}
