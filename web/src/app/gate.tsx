import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, type ReactNode } from 'react';
import { sessionQuery } from '#web/lib/session.ts';

const SignInPage = lazy(() => import('#web/features/sign-in/sign-in-page.tsx'));
const LinkPage = lazy(() => import('#web/features/sign-in/link-page.tsx'));
const ScreenPage = lazy(() => import('#web/features/boards/screen/screen-page.tsx'));
const SetUpPage = lazy(() => import('#web/features/sign-in/set-up-page.tsx'));

/** Pages for who has signed in; otherwise the way in, under the same address, so that one comes out where one wanted to go. A screen on a wall needs none. */
export function Gate({ children }: { readonly children: ReactNode }) {
  return <Suspense fallback={null}>{location.pathname === '/screen' ? <ScreenPage /> : <Door>{children}</Door>}</Suspense>;
}

function Door({ children }: { readonly children: ReactNode }) {
  const session = useSuspenseQuery(sessionQuery).data;
  if (location.pathname === '/join') return <LinkPage kind="join" />;
  if (location.pathname === '/reset') return <LinkPage kind="reset" />;
  if (session.needsSetup && location.pathname === '/setup') return <SetUpPage />;
  return session.account ? children : <SignInPage session={session} />;
}
