import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useOpened } from '#web/lib/use-opened.ts';

export interface BottomSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly closeLabel: string;
  readonly children: ReactNode;
}

/** Comes up from the bottom of a phone. */
export default function BottomSheet({ isOpen, onClose, title, closeLabel, children }: BottomSheetProps) {
  return (
    <Drawer opened={useOpened(isOpen)} onClose={onClose} position="bottom" size="auto" title={title} closeButtonProps={{ 'aria-label': closeLabel }}>
      {children}
    </Drawer>
  );
}
