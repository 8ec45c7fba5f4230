import { ActionIcon } from '@mantine/core';
import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactElement, type ReactNode, type Ref, type RefObject } from 'react';

/** What a menu or a popover is given to stand at the button it belongs to. */
export interface Popup {
  readonly id: string;
  readonly opened: boolean;
  readonly onChange: (isOpen: boolean) => void;
}

interface PopupButtonProps {
  readonly kind: 'menu' | 'dialog';
  readonly label: string;
  readonly icon: ReactNode;
  readonly className?: string | undefined;
  /** The menu or popover, with `anchor` as the child of its target. */
  readonly children: (popup: Popup, anchor: ReactElement) => ReactNode;
}

/**
 * A small button that opens a menu or a popover. What it opens is made when it is wanted for the first time: of a board with sixty tiles nobody
 * opens more than a few, and making all of them takes longer than showing their numbers. The button stays the same one, with the focus on it.
 */
export function PopupButton({ kind, label, icon, className, children }: PopupButtonProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [isMade, setMade] = useState(false);
  const [isOpen, setOpen] = useState(false);
  // It is made closed, so that it knows what had the focus before it opened.
  useEffect(() => {
    if (isMade) setOpen(true);
  }, [isMade]);
  return (
    <>
      <ActionIcon
        ref={button}
        size="sm"
        className={className ?? ''}
        id={id}
        aria-label={label}
        aria-haspopup={kind}
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-dropdown` : undefined}
        onClick={() => (isMade ? setOpen(!isOpen) : setMade(true))}
      >
        {icon}
      </ActionIcon>
      {isMade ? children({ id, opened: isOpen, onChange: setOpen }, <Anchor of={button} />) : null}
    </>
  );
}

/** Stands for a button that is there already. */
function Anchor({ of, ref }: { readonly of: RefObject<HTMLButtonElement | null>; readonly ref?: Ref<HTMLButtonElement> }) {
  useLayoutEffect(() => {
    if (typeof ref !== 'function') return undefined;
    const forget = ref(of.current);
    return typeof forget === 'function' ? forget : () => void ref(null);
  }, [of, ref]);
  return null;
}
