import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { router } from '#web/app/router.tsx';
import { theme } from '#web/app/theme.ts';
import { ApiError } from '#web/lib/api.ts';
import { I18nProvider } from '#web/lib/i18n.tsx';
import { LiveProvider } from '#web/lib/live.tsx';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // What the server refuses it refuses again; only a missing answer is worth another try.
      retry: (count, error) => count < 5 && (!(error instanceof ApiError) || error.status === 0 || error.status === 503),
      retryDelay: (attempt) => Math.min(500 * 2 ** attempt, 8_000),
      refetchOnWindowFocus: false,
    },
  },
});

export function App() {
  return (
    <I18nProvider>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <QueryClientProvider client={client}>
          <LiveProvider>
            <RouterProvider router={router} />
          </LiveProvider>
        </QueryClientProvider>
      </MantineProvider>
    </I18nProvider>
  );
}
