import { ActionIcon, Menu, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { IconLanguage, IconMoon, IconSearch, IconSun } from '@tabler/icons-react';
import { locales } from '@leadline/i18n';
import { useQuery } from '@tanstack/react-query';
import { AccountMenu } from '#web/app/account-menu.tsx';
import classes from '#web/app/shell.module.css';
import { NoticeBell } from '#web/app/notice-bell.tsx';
import { useFinder } from '#web/app/finder/finder-state.tsx';
import { useI18n } from '#web/lib/i18n.tsx';
import { stateQuery } from '#web/lib/state.ts';

export function TopBar() {
  const { t } = useI18n();
  const finder = useFinder();
  const state = useQuery(stateQuery).data;
  return (
    <header className={classes.top}>
      <span className={classes.organisation}>{state?.organization.name}</span>
      <div className={classes.spring} />
      <button type="button" className={classes.find} onClick={finder.open} aria-keyshortcuts="Control+K /">
        <IconSearch size={16} stroke={1.8} aria-hidden />
        <span>{t('app.find.open')}</span>
        <kbd className={classes.key}>/</kbd>
      </button>
      <NoticeBell />
      <LanguageMenu />
      <ThemeButton />
      <AccountMenu />
    </header>
  );
}

function LanguageMenu() {
  const { t, locale, setLocale } = useI18n();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={36} aria-label={t('app.language.choose', { language: t(`common.language.${locale}`) })}>
          <IconLanguage size={20} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {locales.map((item) => (
          <Menu.Item key={item} lang={item} aria-current={item === locale} fw={item === locale ? 600 : 400} onClick={() => setLocale(item)}>
            {t(`common.language.${item}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function ThemeButton() {
  const { t } = useI18n();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const label = t(scheme === 'dark' ? 'app.theme.toLight' : 'app.theme.toDark');
  return (
    <Tooltip label={label}>
      <ActionIcon size={36} aria-label={label} onClick={() => setColorScheme(scheme === 'dark' ? 'light' : 'dark')}>
        {scheme === 'dark' ? <IconSun size={20} stroke={1.6} aria-hidden /> : <IconMoon size={20} stroke={1.6} aria-hidden />}
      </ActionIcon>
    </Tooltip>
  );
}
