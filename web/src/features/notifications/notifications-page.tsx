import type { Notification, NotificationMail, NotificationsResponse } from '@leadline/contract';
import { notificationMails } from '@leadline/contract/values';
import { formatDate, formatInstant } from '@leadline/i18n';
import { Button, Radio, Stack } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useTitle } from '#web/lib/use-title.ts';
import classes from '#web/features/notifications/notifications.module.css';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useChooseMail, useNotifications, useReadNotifications } from '#web/parts/notices/use-notifications.ts';
import { Empty } from '#web/ui/empty.tsx';
import linkClasses from '#web/ui/link.module.css';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';
import { Panel } from '#web/ui/panel.tsx';

const pageSize = 30;
const most = 100;

/** What somebody was told, and how they want to be told. */
export function NotificationsPage() {
  const { t } = useI18n();
  const [limit, setLimit] = useState(pageSize);
  const answer = useNotifications(limit);
  const read = useReadNotifications();
  useTitle(t('notifications.title'));
  if (answer.error) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (!answer.data) return <PageWait label={t('app.wait.page')} />;
  const { notifications, unread, hasMore } = answer.data;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('notifications.title')}</h1>
          <Link to="/alerts" className={linkClasses.link}>
            {t('alerts.title')}
          </Link>
        </div>
        {unread > 0 ? (
          <Button variant="default" loading={read.isPending} onClick={() => read.mutate(null)}>
            {t('notifications.readAll')}
          </Button>
        ) : null}
      </header>
      {notifications.length === 0 ? (
        <Empty icon={IconBell} level={2} title={t('notifications.none')} text={t('notifications.noneText')} />
      ) : (
        <ul className={classes.list}>
          {notifications.map((notice) => (
            <NoticeLine key={notice.id} notice={notice} onOpen={() => read.mutate([notice.id])} />
          ))}
        </ul>
      )}
      {hasMore && limit < most ? (
        <Button variant="subtle" onClick={() => setLimit(Math.min(most, limit + pageSize))}>
          {t('notifications.more')}
        </Button>
      ) : null}
      <MailChoice answer={answer.data} />
    </div>
  );
}

function NoticeLine({ notice, onOpen }: { readonly notice: Notification; readonly onOpen: () => void }) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const { organization } = useAppState();
  const { kind, data, path, at, isRead } = notice;
  const kpi = data.kpi === undefined ? undefined : words.name(data.kpi);
  const about = kpi === undefined ? (data.name ?? '') : kind.startsWith('alert_') && data.name !== undefined ? `${kpi}, ${data.name}` : kpi;
  const day = data.day === undefined ? '' : formatDate(locale, data.day);
  return (
    <li className={classes.line} data-unread={!isRead || undefined}>
      <Link to={path} className={classes.link} onClick={isRead ? undefined : onOpen}>
        <span className={classes.what}>
          {isRead ? null : <i className={classes.dot} role="img" aria-label={t('notifications.unread')} />}
          {t(`notifications.kind.${kind}`, { by: data.by ?? '', about, day })}
        </span>
        <span className={classes.when}>{formatInstant(locale, at, organization.timezone)}</span>
      </Link>
    </li>
  );
}

function MailChoice({ answer: { mail, canMail } }: { readonly answer: NotificationsResponse }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const choose = useChooseMail();
  return (
    <Panel level={2} title={t('notifications.mail.title')}>
      {canMail ? (
        <Radio.Group
          aria-label={t('notifications.mail.title')}
          value={choose.isPending ? choose.variables : mail}
          onChange={(value) => choose.mutate(value as NotificationMail)}
        >
          <Stack gap="xs">
            {notificationMails.map((value) => (
              <Radio key={value} value={value} label={t(`notifications.mail.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
      ) : (
        <p className={classes.note}>{t('notifications.mail.cannot')}</p>
      )}
      {choose.error ? <p role="alert">{errorText(choose.error)}</p> : null}
    </Panel>
  );
}
