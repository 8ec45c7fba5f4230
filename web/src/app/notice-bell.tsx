import { ActionIcon, Indicator } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useI18n } from '#web/lib/i18n.tsx';
import { useNotifications } from '#web/parts/notices/use-notifications.ts';

/** Whether there is something to read. */
export function NoticeBell() {
  const { t } = useI18n();
  const unread = useNotifications(1).data?.unread ?? 0;
  return (
    <Indicator label={unread > 99 ? '99+' : unread} disabled={unread === 0} size={18} offset={6} color="var(--ll-accent)">
      <ActionIcon size={36} aria-label={t('notifications.open', { count: unread })} renderRoot={(props) => <Link to="/notifications" {...props} />}>
        <IconBell size={20} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Indicator>
  );
}
