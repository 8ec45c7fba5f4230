import { loadCatalog } from '@leadline/i18n';
import { useEffect, useState } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';

/** Whether the words boards do without are there; asked for where they are wanted. */
export function useAllWords(isWanted: boolean): boolean {
  const { locale } = useI18n();
  const [known, setKnown] = useState<string | null>(null);
  useEffect(() => {
    if (!isWanted) return;
    let isHere = true;
    loadCatalog(locale).then(
      () => isHere && setKnown(locale),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [isWanted, locale]);
  return known === locale;
}
