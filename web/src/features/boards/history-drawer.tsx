import { formatInstant } from '@leadline/i18n';
import { Button, Drawer, Skeleton } from '@mantine/core';
import { useBoardNavigation } from '#web/features/boards/board-scope.ts';
import classes from '#web/features/boards/boards.module.css';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useBoardVersions } from '#web/parts/boards/use-boards.ts';

interface HistoryDrawerProps {
  readonly id: string;
  readonly edition: number;
  readonly onClose: () => void;
}

/** Who changed a board and when; each of its versions can be looked at. */
export function HistoryDrawer({ id, edition, onClose }: HistoryDrawerProps) {
  const { t, locale } = useI18n();
  const { timezone } = useAppState().organization;
  const { search } = useBoardNavigation();
  const errorText = useErrorText();
  const answer = useBoardVersions(id);
  const look = (version: number): void => {
    search({ version: version === edition ? undefined : version });
    onClose();
  };
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(440px, 100vw)"
      title={t('boards.versions.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      classNames={{ title: classes.dialogTitle ?? '' }}
    >
      {answer.error ? <p role="alert">{errorText(answer.error)}</p> : null}
      {answer.isPending ? <Skeleton height={200} /> : null}
      <ol className={classes.versions}>
        {answer.data?.versions.map((version) => {
          const time = formatInstant(locale, version.at, timezone);
          return (
            <li key={version.edition} className={classes.version}>
              <div>
                <strong>{time}</strong>
                <p>{[version.by, version.title, t('boards.list.widgets', { count: version.widgets })].filter((fact) => fact !== null).join(' · ')}</p>
              </div>
              {version.edition === edition ? (
                <span>{t('boards.versions.now')}</span>
              ) : (
                <Button size="compact-sm" variant="default" aria-label={t('boards.versions.lookAt', { time })} onClick={() => look(version.edition)}>
                  {t('boards.versions.look')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
    </Drawer>
  );
}
