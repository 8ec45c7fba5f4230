import { NavLink, Stack } from '@mantine/core';
import { IconLogout, IconUserCog } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useSignOut } from '#web/app/account-menu.tsx';
import { boards, data, followUp, goals, library, people, recognition, scorecards, settings, targets, type Place } from '#web/app/places.ts';
import { useGoesTo } from '#web/app/use-goes-to.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAccount } from '#web/lib/session.ts';
import BottomSheet from '#web/ui/bottom-sheet.tsx';
import { LanguageSelect } from '#web/ui/language-select.tsx';
import { ThemeSelect } from '#web/ui/theme-select.tsx';

export interface MoreSheetProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What has its place in the bar. */
  readonly inReach: readonly Place[];
}

/** Phone: all other places, the account, and the way out. */
export default function MoreSheet({ isOpen, onClose, inReach }: MoreSheetProps) {
  const { t } = useI18n();
  const navigate = useNavigate();
  const account = useAccount();
  const signOut = useSignOut();
  const goesTo = useGoesTo();
  const go = (to: string): void => {
    onClose();
    void navigate({ to });
  };
  return (
    <BottomSheet isOpen={isOpen} onClose={onClose} title={t('app.place.more')} closeLabel={t('app.close')}>
      <Stack gap="md">
        {[boards, scorecards, goals, followUp, recognition, targets, data, library, people, settings]
          .filter((place) => goesTo(place) && !inReach.includes(place))
          .map((place) => (
            <NavLink
              key={place.to}
              component="button"
              label={t(place.word)}
              leftSection={<place.icon size={20} stroke={1.6} aria-hidden />}
              onClick={() => go(place.to)}
            />
          ))}
        <NavLink
          component="button"
          label={t('ownAccount.open')}
          leftSection={<IconUserCog size={20} stroke={1.6} aria-hidden />}
          onClick={() => go('/account')}
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
    </BottomSheet>
  );
}
