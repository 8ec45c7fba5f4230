import type { CommentAbout, CommentsResponse, CommentThread, Mentionable } from '@leadline/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { useAccount } from '#web/lib/session.ts';

const commentsKey = 'comments';

/** Threads about one thing; those that are settled last. */
export function useComments(about: CommentAbout) {
  return useQuery({
    queryKey: [commentsKey, 'about', about],
    queryFn: ({ signal }) => callApi<CommentsResponse>('/api/comments/find', { body: { about }, signal }),
    retry: false,
  });
}

export function useThread(id: string) {
  return useQuery({
    queryKey: [commentsKey, 'one', id],
    queryFn: ({ signal }) => callApi<CommentThread>(`/api/comments/${id}`, { signal }),
    retry: false,
  });
}

/** Who can be mentioned by what is typed behind the `@`; null: nothing is asked for. */
export function useMentionable(about: CommentAbout, search: string | null) {
  return useQuery({
    queryKey: [commentsKey, 'people', about, search],
    queryFn: ({ signal }) => callApi<readonly Mentionable[]>('/api/comments/people', { body: { about, search }, signal }),
    enabled: search !== null,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}

export interface CommentAct {
  readonly method: 'POST' | 'PUT';
  /** What follows `/api/comments`. */
  readonly path: string;
  readonly body: unknown;
}

/** Writes, changes, takes back, settles; all threads are asked for again. */
export function useCommentAct() {
  const client = useQueryClient();
  return useMutation({
    // Without a network it is said at once, and not waited for.
    networkMode: 'always',
    mutationFn: ({ method, path, body }: CommentAct) => callApi<CommentThread>(`/api/comments${path}`, { method, body }),
    onSuccess: () => client.invalidateQueries({ queryKey: [commentsKey] }),
  });
}

/** Screens show numbers and take no part. */
export function useMayComment(): boolean {
  return useAccount().permissions.includes('records.read');
}
