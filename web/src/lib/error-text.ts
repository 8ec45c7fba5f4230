import { useCallback } from 'react';
import { ApiError, noConnection } from '#web/lib/api.ts';
import { useI18n } from '#web/lib/i18n.tsx';

/** What happened and what to do, in the reader's language, even after the language was switched. */
export function useErrorText(): (error: unknown) => string {
  const { t, word } = useI18n();
  return useCallback(
    (error: unknown) => {
      if (!(error instanceof ApiError)) return t('app.error.unknown');
      if (error.code === noConnection) return t('app.error.noConnection');
      return word(`error.${error.code}`, error.message, error.parameters);
    },
    [t, word],
  );
}
