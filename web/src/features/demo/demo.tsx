import { Button, type ButtonProps } from '@mantine/core';
import { useState } from 'react';
import { LeaveDemoDialog } from '#web/features/demo/leave-demo-dialog.tsx';
import { useI18n } from '#web/lib/i18n.tsx';

/** The way from the demo company to data of one's own. */
export function BeginOwn(props: Pick<ButtonProps, 'size' | 'variant' | 'className'>) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button {...props} onClick={() => setOpen(true)} aria-haspopup="dialog">
        {t('demo.begin')}
      </Button>
      {isOpen ? <LeaveDemoDialog onClose={() => setOpen(false)} /> : null}
    </>
  );
}
