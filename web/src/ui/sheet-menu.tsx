import { Popover, UnstyledButton } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { IconChevronDown, type Icon } from '@tabler/icons-react';
import { Suspense, type ReactNode } from 'react';
import { lazyLater } from '#web/lib/lazy-later.ts';
import { useEver } from '#web/lib/use-ever.ts';
import classes from '#web/ui/sheet-menu.module.css';

const BottomSheet = lazyLater(() => import('#web/ui/bottom-sheet.tsx'));

export interface SheetMenuProps {
  readonly icon: Icon;
  /** What is chosen here, for listeners and as the title of the sheet. */
  readonly label: string;
  /** What is chosen now. */
  readonly value: string;
  readonly isSet?: boolean;
  readonly closeLabel: string;
  readonly width?: number;
  readonly children: (close: () => void) => ReactNode;
}

/** A button that opens choices: below it on a desktop, as a sheet from the bottom on a phone. */
export function SheetMenu({ icon: Picture, label, value, isSet = false, closeLabel, width = 320, children }: SheetMenuProps) {
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const wasOpen = useEver(isOpen);
  const isPhone = useMediaQuery('(max-width: 47.99em)', false, { getInitialValueInEffect: false });
  const button = (
    <UnstyledButton
      className={classes.button}
      data-set={isSet || undefined}
      onClick={toggle}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      aria-label={`${label}: ${value}`}
    >
      <Picture size={16} stroke={1.7} aria-hidden />
      <span className={classes.value}>{value}</span>
      <IconChevronDown size={14} stroke={1.8} aria-hidden className={classes.arrow} />
    </UnstyledButton>
  );
  if (isPhone) {
    return (
      <>
        {button}
        {wasOpen ? (
          <Suspense fallback={null}>
            <BottomSheet isOpen={isOpen} onClose={close} title={label} closeLabel={closeLabel}>
              {children(close)}
            </BottomSheet>
          </Suspense>
        ) : null}
      </>
    );
  }
  return (
    <Popover opened={isOpen} onChange={(is) => (is ? undefined : close())} position="bottom-start" trapFocus returnFocus width={width}>
      <Popover.Target>{button}</Popover.Target>
      <Popover.Dropdown aria-label={label}>{children(close)}</Popover.Dropdown>
    </Popover>
  );
}
