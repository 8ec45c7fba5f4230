import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Gate } from '#web/app/gate.tsx';
import { client } from '#web/app/query-client.ts';
import { router } from '#web/app/router.tsx';
import { theme } from '#web/app/theme.ts';
import { I18nProvider } from '#web/lib/i18n.tsx';
import { LiveProvider } from '#web/lib/live.tsx';
import { pageNonce } from '#web/lib/page-nonce.ts';

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
