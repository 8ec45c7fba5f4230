import { useCallback } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';

/** A contradiction found in a record, in words; codes such as `unknown_enum_status` name the column at their end. */
export function useFlagText(): (entity: string, code: string) => string {
  const { word } = useI18n();
  const words = useKpiWords();
  return useCallback(
    (entity, code) => {
      const [, kind, column] = /^(unknown_enum|rounded)_(.+)$/.exec(code) ?? [];
      if (kind !== undefined && column !== undefined) return word(`import.flag.${kind}`, code, { column: words.column(entity, column) });
      return word(`import.flag.${code}`, code.replaceAll('_', ' '));
    },
    [word, words],
  );
}
