import { loadCatalog } from '@leadline/i18n';
import { useIsFetching } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import { fetchWaiting } from '#web/lib/lazy-later.ts';

/** So long nothing is asked of the server. */
const quietMs = 1_000;

/** Fetches the words other pages need, and parts of the page that open later, once a page has what it shows: they are there when somebody asks for them. */
export function useRestOfWords(): void {
  const { locale } = useI18n();
  const isQuiet = useIsFetching() === 0;
  useEffect(() => {
    // What could not be fetched once cannot be fetched again before the page is opened anew.
    if (!isQuiet || !navigator.onLine) return;
    const timer = setTimeout(() => {
      if (!navigator.onLine) return;
      void loadCatalog(locale).catch(() => undefined);
      fetchWaiting();
    }, quietMs);
    return () => clearTimeout(timer);
  }, [locale, isQuiet]);
}
