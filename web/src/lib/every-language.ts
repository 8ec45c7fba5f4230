import { loadCatalog, locales, type Locale } from '@leadline/i18n';
import { useEffect, useState } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';

/** The languages whose words are here: the reader's first, the others once they are wanted and fetched. */
export function useEveryLanguage(isWanted: boolean): readonly Locale[] {
  const { locale } = useI18n();
  const [hasAll, setHasAll] = useState(false);
  useEffect(() => {
    if (!isWanted) return;
    let isOver = false;
    void Promise.all(locales.map((item) => loadCatalog(item))).then(() => isOver || setHasAll(true));
    return () => {
      isOver = true;
    };
  }, [isWanted]);
  return hasAll ? [locale, ...locales.filter((item) => item !== locale)] : [locale];
}
