import type { DisplayHead, DisplaysResponse } from '@leadline/contract';
import { formatInstant } from '@leadline/i18n';
import { Button } from '@mantine/core';
import { IconDeviceTv, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import boardClasses from '#web/features/boards/boards.module.css';
import { ScreenDialog } from '#web/features/boards/screens/screen-dialog.tsx';
import { screenAddress } from '#web/features/boards/screens/screen-address.ts';
import classes from '#web/features/boards/screens/screens.module.css';
import { useScreens } from '#web/features/boards/screens/use-screens.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useTitle } from '#web/lib/use-title.ts';
import { BoardsTabs } from '#web/parts/boards/boards-tabs.tsx';
import { Empty } from '#web/ui/empty.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

/** Screens on walls that nobody is signed in at. */
export function ScreensPage() {
  const { t } = useI18n();
  useTitle(t('screens.title'));
  const screens = useScreens();
  const { data, error } = screens.list;
  return (
    <div className={boardClasses.page}>
      <BoardsTabs />
      {data ? (
        <Screens all={data} screens={screens} />
      ) : error ? (
        <PageError error={error} reset={() => void screens.list.refetch()} />
      ) : (
        <PageWait label={t('app.wait.page')} />
      )}
    </div>
  );
}

interface ScreensProps {
  readonly all: DisplaysResponse;
  readonly screens: ReturnType<typeof useScreens>;
}

function Screens({ all, screens }: ScreensProps) {
  const { t } = useI18n();
  const [open, setOpen] = useState<DisplayHead | 'new' | null>(null);
  const mayAdd = all.isAllowed && (all.mayForAll || all.teams.length > 0);
  const close = (): void => {
    screens.add.reset();
    screens.change.reset();
    setOpen(null);
  };
  return (
    <>
      <header className={boardClasses.head}>
        <div className={boardClasses.headLine}>
          <h1 className={boardClasses.title}>{t('screens.title')}</h1>
          {mayAdd ? (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen('new')}>
              {t('screens.add')}
            </Button>
          ) : null}
        </div>
        <p className={boardClasses.lead}>{t('screens.lead')}</p>
      </header>
      {all.isAllowed ? null : <p className={classes.note}>{t('screens.off')}</p>}
      {all.displays.length === 0 ? (
        <Empty
          icon={IconDeviceTv}
          level={2}
          title={t('screens.none')}
          text={mayAdd || !all.isAllowed ? t('screens.noneText', { address: screenAddress() }) : t('screens.noTeam')}
        />
      ) : (
        <ul className={classes.list}>
          {all.displays.map((display) => (
            <ScreenItem key={display.id} display={display} isAllowed={all.isAllowed} screens={screens} onChange={() => setOpen(display)} />
          ))}
        </ul>
      )}
      {open === null ? null : <ScreenDialog all={all} display={open === 'new' ? null : open} screens={screens} onClose={close} />}
    </>
  );
}

interface ScreenItemProps {
  readonly display: DisplayHead;
  readonly isAllowed: boolean;
  readonly screens: ScreensProps['screens'];
  readonly onChange: () => void;
}

function ScreenItem({ display, isAllowed, screens: { revoke }, onChange }: ScreenItemProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const [isSure, setSure] = useState(false);
  const { id, name, boards, team, madeBy, state } = display;
  const isRevoked = state === 'revoked';
  const said = [team?.name ?? t('screens.everybody'), t(`common.language.${display.locale}`), madeBy].filter((part) => part !== null);
  return (
    <li className={classes.item} data-state={state}>
      <div className={classes.what}>
        <h2 className={classes.name}>
          <bdi>{name}</bdi>
        </h2>
        <SeenText display={display} />
        <p className={classes.small}>{boards.map(({ title }) => title ?? t('screens.boardGone')).join(' → ')}</p>
        <p className={classes.small}>{said.join(' · ')}</p>
        {revoke.error && revoke.variables === id ? (
          <p className={classes.bad} role="alert">
            {errorText(revoke.error)}
          </p>
        ) : null}
      </div>
      {isRevoked ? null : (
        <div className={classes.tools}>
          {isAllowed ? (
            <Button size="compact-md" variant="default" onClick={onChange} aria-label={`${t('screens.change')}: ${name}`}>
              {t('screens.change')}
            </Button>
          ) : null}
          <Button
            size="compact-md"
            variant={isSure ? 'filled' : 'default'}
            {...(isSure ? { color: 'red' } : {})}
            aria-label={`${t(isSure ? 'screens.revokeSure' : 'screens.revoke')}: ${name}`}
            loading={revoke.isPending && revoke.variables === id}
            onBlur={() => setSure(false)}
            onClick={() => (isSure ? revoke.mutate(id) : setSure(true))}
          >
            {t(isSure ? 'screens.revokeSure' : 'screens.revoke')}
          </Button>
        </div>
      )}
    </li>
  );
}

/** Whether a screen is on, and when it last was. */
function SeenText({ display: { state, isOn, lastSeenAt } }: { readonly display: DisplayHead }) {
  const { t, locale } = useI18n();
  const { timezone } = useAppState().organization;
  const seen = lastSeenAt === null ? t('screens.never') : t('screens.seen', { time: formatInstant(locale, lastSeenAt, timezone) });
  return (
    <p className={classes.seen} data-on={isOn || undefined}>
      {state === 'open' ? (isOn ? t('screens.on') : seen) : `${t(`screens.state.${state}`)} · ${seen}`}
    </p>
  );
}
