import { Button } from '@mantine/core';
import { IconShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import { ShareDialog, type ShareDialogProps } from '#web/parts/exports/share-dialog.tsx';

/** The way to the links of a board. */
export function ShareButton(props: Omit<ShareDialogProps, 'onClose'>) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconShare size={16} stroke={1.6} aria-hidden />} onClick={() => setOpen(true)}>
        {t('exports.share.open')}
      </Button>
      {isOpen ? <ShareDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
