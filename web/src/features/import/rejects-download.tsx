import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ImportFile, Recipe } from '@leadline/contract';
import { useMutation } from '@tanstack/react-query';
import classes from '#web/features/import/import.module.css';
import { callForFile } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { keepFile } from '#web/lib/keep-file.ts';

export interface CheckedFiles {
  readonly files: readonly ImportFile[];
  readonly recipe: Recipe;
}

/** The rejected rows as a file: of an import by its address, of a dry run by asking for them again. */
export function RejectsDownload({ from }: { readonly from: string | CheckedFiles }) {
  const { t, locale } = useI18n();
  const errorText = useErrorText();
  const save = useMutation({
    mutationFn: async (checked: CheckedFiles) =>
      keepFile(await callForFile(`/api/imports/check/rejects.csv?locale=${locale}`, checked), 'rejects.csv'),
  });
  const look = { mt: 'xs', size: 'compact-sm', variant: 'default', leftSection: <IconDownload size={14} stroke={1.8} aria-hidden /> } as const;
  if (typeof from === 'string')
    return (
      <Button {...look} component="a" href={from} download>
        {t('import.report.download')}
      </Button>
    );
  return (
    <>
      <Button {...look} loading={save.isPending} onClick={() => save.mutate(from)}>
        {t('import.report.download')}
      </Button>
      {save.error ? (
        <p className={classes.error} role="alert">
          {errorText(save.error)}
        </p>
      ) : null}
    </>
  );
}
