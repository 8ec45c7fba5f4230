import { MantineProvider } from '@mantine/core';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Gate } from '#web/app/gate.tsx';
import { router } from '#web/app/router.tsx';
import { theme } from '#web/app/theme.ts';
import { I18nProvider } from '#web/lib/i18n.tsx';
import { LiveProvider } from '#web/lib/live.tsx';
import { pageNonce } from '#web/lib/page-nonce.ts';
import { ApiError } from '#web/lib/api.ts';
import { retryDelay, shouldRetry } from '#web/lib/retry.ts';
import { sessionKey } from '#web/lib/session.ts';

const client: QueryClient = new QueryClient({
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

export function App() {
  return (
    <I18nProvider>
      <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={pageNonce}>
        <QueryClientProvider client={client}>
          <Gate>
            <LiveProvider>
              <RouterProvider router={router} />
            </LiveProvider>
          </Gate>
        </QueryClientProvider>
      </MantineProvider>
    </I18nProvider>
  );
}
