import { Button, Collapse } from '@mantine/core';
import type { InspectedFile } from '@leadline/contract';
import { useState, type ReactNode } from 'react';
import classes from '#web/features/import/import.module.css';
import { useI18n } from '#web/lib/i18n.tsx';

/** How the file is read, and its first rows as they stand in it. */
export function FilePreview({ file, children }: { readonly file: InspectedFile; readonly children: ReactNode }) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  const label = t('importPage.file.preview', { file: file.name });
  return (
    <div className={classes.preview}>
      <Button size="compact-sm" variant="subtle" onClick={() => setOpen((is) => !is)} aria-expanded={isOpen}>
        {t(isOpen ? 'importPage.file.hideRows' : 'importPage.file.showRows')}
      </Button>
      <Collapse expanded={isOpen}>
        <div className={classes.readingOf}>{children}</div>
        <div className={classes.scroll} tabIndex={0} role="region" aria-label={label}>
          <table className={classes.table}>
            <caption className={classes.hidden}>{label}</caption>
            <thead>
              <tr>
                {file.columns.map((column, index) => (
                  <th key={`${index}${column.name}`} scope="col">
                    {column.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {file.preview.slice(0, 8).map((row, index) => (
                <tr key={index}>
                  {row.map((cell, at) => (
                    <td key={at}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Collapse>
    </div>
  );
}
