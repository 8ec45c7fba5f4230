import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconBellPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAccount } from '#web/lib/session.ts';
import type { AlertNumber } from '#web/parts/alerts/alert-number.ts';
import classes from '#web/parts/alerts/alerts.module.css';
import linkClasses from '#web/ui/link.module.css';

const TellMeDialog = lazy(async () => ({ default: (await import('#web/parts/alerts/tell-me-dialog.tsx')).TellMeDialog }));

export interface TellMeButtonProps {
  /** null: none is chosen yet. */
  readonly number: AlertNumber | null;
  /** A small bell, told apart by the name of the KPI. */
  readonly about?: string;
  readonly isMain?: boolean;
}

/** Somebody wants to be told of a number when it is not as it should be. */
export function TellMeButton({ number, about, isMain = false }: TellMeButtonProps) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  const { roles } = useAccount();
  // A screen on the wall is told nothing.
  if (roles.every(({ role }) => role === 'screen')) return null;
  const open = () => setOpen(true);
  const isSmall = about !== undefined;
  const label = `${t('alerts.open')} ${about ?? ''}`.trim();
  return (
    <>
      {isSmall ? (
        <Tooltip label={isDone ? `${t('alerts.tell.done')} ${t('alerts.title')}.` : t('alerts.open')}>
          <ActionIcon size={28} variant="subtle" className={classes.bell} aria-label={label} onClick={open}>
            <IconBellPlus size={16} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ) : (
        <Button
          size={isMain ? 'sm' : 'compact-sm'}
          variant={isMain ? 'filled' : 'default'}
          leftSection={<IconBellPlus size={16} aria-hidden />}
          onClick={open}
        >
          {t(isMain ? 'alerts.make' : 'alerts.open')}
        </Button>
      )}
      {isDone && !isSmall && !isMain ? (
        <span className={classes.small} role="status">
          {t('alerts.tell.done')}{' '}
          <Link to="/alerts" className={linkClasses.link}>
            {t('alerts.title')}
          </Link>
        </span>
      ) : null}
      {isOpen ? (
        <Suspense>
          <TellMeDialog
            number={number}
            rule={null}
            onClose={() => setOpen(false)}
            onDone={() => {
              setOpen(false);
              setDone(true);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}
