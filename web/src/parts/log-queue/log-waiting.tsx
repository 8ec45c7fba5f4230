import { IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useI18n } from '#web/lib/i18n.tsx';
import classes from '#web/parts/log-queue/log-queue.module.css';
import { useLogQueue } from '#web/parts/log-queue/use-log-queue.tsx';
import linkClasses from '#web/ui/link.module.css';

/** What was logged and is not there yet; nothing where all of it is. */
export function LogWaiting() {
  const { t } = useI18n();
  const { waiting, refused } = useLogQueue();
  if (waiting.length + refused.length === 0) return null;
  return (
    <p className={classes.note} role="status">
      {refused.length > 0 ? <IconCloudOff size={20} stroke={1.6} aria-hidden /> : <IconCloudUp size={20} stroke={1.6} aria-hidden />}
      <Link to="/log" className={linkClasses.inline}>
        {refused.length > 0 ? t('log.refused') : t('log.waiting', { count: waiting.length })}
      </Link>
    </p>
  );
}
