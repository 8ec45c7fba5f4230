import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '#web/lib/api.ts';
import { retryDelay, shouldRetry } from '#web/lib/retry.ts';
import { sessionKey } from '#web/lib/session.ts';

/** What was asked of the server, and what it answered. */
export const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // Who was signed out elsewhere, or came back after a night, is asked to sign in where they are.
    onError: (error) => {
      if (error instanceof ApiError && error.status === 401) void client.invalidateQueries({ queryKey: sessionKey });
    },
  }),
  defaultOptions: {
    queries: {
      retry: shouldRetry,
      retryDelay: (failures, error) => retryDelay(failures, error),
      refetchOnWindowFocus: false,
    },
  },
});
