import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useI18n } from '#web/lib/i18n.tsx';
import { Empty } from '#web/ui/empty.tsx';

export function PageMissing() {
  const { t } = useI18n();
  return (
    <Empty
      icon={IconMapQuestion}
      title={t('app.missing.title')}
      text={t('app.missing.text')}
      action={
        <Button component={Link} to="/board">
          {t('app.missing.action')}
        </Button>
      }
    />
  );
}
