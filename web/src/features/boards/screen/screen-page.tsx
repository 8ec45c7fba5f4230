import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { forgetSecret, keepSecret, readSecret } from '#web/features/boards/screen/ask-screen.ts';
import { PairScreen } from '#web/features/boards/screen/pair-screen.tsx';
import { ShowScreen } from '#web/features/boards/screen/show-screen.tsx';

/** Asks for nothing by itself: what a screen may not ask is told to it. */
const client = new QueryClient({
  defaultOptions: { queries: { retry: false, refetchOnMount: false, refetchOnReconnect: false, refetchOnWindowFocus: false, gcTime: Infinity } },
});

/** A screen on a wall that nobody is signed in at: boards it was given, or a code to give it some. */
export default function ScreenPage() {
  const [secret, setSecret] = useState(readSecret);
  const keep = useCallback((given: string) => {
    keepSecret(given);
    setSecret(given);
  }, []);
  const forget = useCallback(() => {
    forgetSecret();
    client.clear();
    setSecret(null);
  }, []);
  return (
    <QueryClientProvider client={client}>
      {secret === null ? <PairScreen onPaired={keep} /> : <ShowScreen key={secret} secret={secret} onForget={forget} />}
    </QueryClientProvider>
  );
}
