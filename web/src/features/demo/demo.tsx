import { Button, type ButtonProps } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';

const LeaveDemoDialog = lazy(async () => ({ default: (await import('#web/features/demo/leave-demo-dialog.tsx')).LeaveDemoDialog }));

/** The way from the demo company to data of one's own. */
export function BeginOwn(props: Pick<ButtonProps, 'size' | 'variant' | 'className'>) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button {...props} onClick={() => setOpen(true)} aria-haspopup="dialog">
        {t('demo.begin')}
      </Button>
      {isOpen ? (
        <Suspense>
          <LeaveDemoDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
