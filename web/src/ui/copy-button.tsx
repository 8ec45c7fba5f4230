import { Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';

export interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly done: string;
}

/** Puts a text into the clipboard and says so. */
export function CopyButton({ text, label, done }: CopyButtonProps) {
  const clipboard = useClipboard({ timeout: 3_000 });
  const Picture = clipboard.copied ? IconCheck : IconCopy;
  return (
    <>
      <Button variant="default" leftSection={<Picture size={18} stroke={1.6} aria-hidden />} onClick={() => clipboard.copy(text)}>
        {label}
      </Button>
      <span role="status">{clipboard.copied ? done : ''}</span>
    </>
  );
}
