import { loadCatalog } from '@leadline/i18n';
import { useIsFetching } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';

/** So long nothing is asked of the server. */
const quietMs = 1_000;

/** Fetches the words other pages need once a page has what it shows, so that they are there when one of them is opened. */
export function useRestOfWords(): void {
  const { locale } = useI18n();
  const isQuiet = useIsFetching() === 0;
  useEffect(() => {
    if (!isQuiet) return;
    const timer = setTimeout(() => void loadCatalog(locale).catch(() => undefined), quietMs);
    return () => clearTimeout(timer);
  }, [locale, isQuiet]);
}
