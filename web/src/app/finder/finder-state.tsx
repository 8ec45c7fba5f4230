import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { createContext, use, useMemo, type ReactNode } from 'react';

interface FinderState {
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

const FinderContext = createContext<FinderState>({ isOpen: false, open: () => undefined, close: () => undefined });

/** `/` and Ctrl-K open the finder from anywhere. */
export function FinderProvider({ children }: { readonly children: ReactNode }) {
  const [isOpen, { open, close }] = useDisclosure(false);
  useHotkeys([
    ['mod+K', open],
    ['/', open],
  ]);
  const value = useMemo(() => ({ isOpen, open, close }), [isOpen, open, close]);
  return <FinderContext value={value}>{children}</FinderContext>;
}

export function useFinder(): FinderState {
  return use(FinderContext);
}
