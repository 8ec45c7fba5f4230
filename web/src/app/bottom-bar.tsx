import { Drawer, NavLink, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots, IconLogout, IconSearch, IconUserCog } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { LanguageSelect } from '#web/ui/language-select.tsx';
import { useSignOut } from '#web/app/account-menu.tsx';
import { boards, data, followUp, goals, library, myDay, people, recognition, scorecards, settings, targets, type Place } from '#web/app/places.ts';
import { PlaceLink } from '#web/app/rail.tsx';
import classes from '#web/app/shell.module.css';
import { ThemeSelect } from '#web/ui/theme-select.tsx';
import { useFinder } from '#web/app/finder/finder-state.tsx';
import { useI18n } from '#web/lib/i18n.tsx';
import { useGoesTo } from '#web/app/use-goes-to.ts';
import { useAccount } from '#web/lib/session.ts';

/** Phone: four places within reach of the thumb. */
export function BottomBar() {
  const { t } = useI18n();
  const finder = useFinder();
  const navigate = useNavigate();
  const [isOpen, { open, close }] = useDisclosure(false);
  const account = useAccount();
  const signOut = useSignOut();
  const goesTo = useGoesTo();
  // Who sells starts with the own day; who runs the system with the data.
  const [first, third] = goesTo(myDay) ? [myDay, boards] : [boards, scorecards];
  const inReach: readonly Place[] = [first, third];
  return (
    <nav className={classes.bottom} aria-label={t('app.places')}>
      <PlaceLink place={first} />
      <PlaceLink place={third} />
      <button type="button" className={classes.place} onClick={finder.open}>
        <IconSearch size={22} stroke={1.6} aria-hidden />
        {t('app.place.find')}
      </button>
      <button type="button" className={classes.place} onClick={open} aria-haspopup="dialog">
        <IconDots size={22} stroke={1.6} aria-hidden />
        {t('app.place.more')}
      </button>
      <Drawer
        opened={isOpen}
        onClose={close}
        position="bottom"
        size="auto"
        title={t('app.place.more')}
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <Stack gap="md">
          {[boards, scorecards, goals, followUp, recognition, targets, data, library, people, settings]
            .filter((place) => goesTo(place) && !inReach.includes(place))
            .map((place) => (
              <NavLink
                key={place.to}
                component="button"
                label={t(place.word)}
                leftSection={<place.icon size={20} stroke={1.6} aria-hidden />}
                onClick={() => {
                  close();
                  void navigate({ to: place.to });
                }}
              />
            ))}
          <NavLink
            component="button"
            label={t('ownAccount.open')}
            leftSection={<IconUserCog size={20} stroke={1.6} aria-hidden />}
            onClick={() => {
              close();
              void navigate({ to: '/account' });
            }}
          />
          <NavLink
            component="button"
            label={t(account.isDemo ? 'signIn.account.asOther' : 'signIn.account.signOut')}
            description={account.name}
            leftSection={<IconLogout size={20} stroke={1.6} aria-hidden />}
            onClick={signOut}
          />
          <LanguageSelect />
          <ThemeSelect />
        </Stack>
      </Drawer>
    </nav>
  );
}
