import type { ExportFormat, ExportRequest } from '@leadline/contract';
import { useState } from 'react';
import { callForFile } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { keepFile } from '#web/lib/keep-file.ts';
import { useAppState } from '#web/lib/state.ts';

/** What is written out: a board as it stands on the page; without sections one widget alone. */
export type Exported = Omit<ExportRequest, 'format'>;

export interface Exporting {
  readonly save: (format: ExportFormat) => void;
  readonly isMaking: boolean;
  /** Why there is no file, in words. */
  readonly problem: string | null;
}

/** Has the server make a file of what is seen, and keeps it. */
export function useExport(of: Exported): Exporting {
  const { today } = useAppState();
  const errorText = useErrorText();
  const [isMaking, setMaking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const save = (format: ExportFormat): void => {
    setMaking(true);
    setError(null);
    void callForFile('/api/exports', { ...of, format })
      .then((file) => keepFile(file, `${of.title} ${today}.${format}`))
      .catch(setError)
      .finally(() => setMaking(false));
  };
  return { save, isMaking, problem: error === null ? null : errorText(error) };
}
