import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { forgetSecret, headersOf, keepSecret, readSecret } from '#web/features/boards/screen/ask-screen.ts';
import { PairScreen } from '#web/features/boards/screen/pair-screen.tsx';
import { ShowScreen } from '#web/features/boards/screen/show-screen.tsx';
import { PictureSourceContext } from '#web/parts/widgets/picture-source.ts';

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
      {secret === null ? <PairScreen onPaired={keep} /> : <Shown key={secret} secret={secret} onForget={forget} />}
    </QueryClientProvider>
  );
}

/** Pictures are asked for as the screen, too. */
function Shown({ secret, onForget }: { readonly secret: string; readonly onForget: () => void }) {
  const source = useMemo(() => ({ path: '/api/display/pictures', headers: headersOf(secret) }), [secret]);
  return (
    <PictureSourceContext value={source}>
      <ShowScreen secret={secret} onForget={onForget} />
    </PictureSourceContext>
  );
}
