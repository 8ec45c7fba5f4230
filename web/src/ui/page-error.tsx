import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { Empty } from '#web/ui/empty.tsx';

export function PageError({ error, reset }: { readonly error: unknown; readonly reset?: () => void }) {
  const { t } = useI18n();
  const router = useRouter();
  const boundary = useQueryErrorResetBoundary();
  const text = useErrorText();
  const again = () => {
    boundary.reset();
    reset?.();
    void router.invalidate();
  };
  return (
    <Empty
      icon={IconAlertTriangle}
      title={t('app.error.title')}
      text={text(error)}
      action={<Button onClick={again}>{t('app.error.again')}</Button>}
    />
  );
}
