import { IconFileImport } from '@tabler/icons-react';
import { useId, useState, type DragEvent } from 'react';
import classes from '#web/features/import/import.module.css';
import { useI18n } from '#web/lib/i18n.tsx';

export interface DropZoneProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly isSmall: boolean;
  readonly isBusy: boolean;
}

/** Takes files by dropping or choosing, several at once. */
export function DropZone({ onFiles, isSmall, isBusy }: DropZoneProps) {
  const { t } = useI18n();
  const id = useId();
  const [isOver, setOver] = useState(false);
  const give = (list: FileList | null) => {
    if (list && list.length > 0) onFiles([...list]);
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    give(event.dataTransfer.files);
  };
  return (
    <div
      className={classes.drop}
      data-over={isOver || undefined}
      data-small={isSmall || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <IconFileImport size={isSmall ? 20 : 32} stroke={1.4} aria-hidden />
      <div>
        <label htmlFor={id} className={classes.dropLabel}>
          {t(isSmall ? 'importPage.drop.more' : 'importPage.drop.title')}
        </label>
        {isSmall ? null : <p className={classes.faint}>{t('importPage.drop.text')}</p>}
      </div>
      <input
        id={id}
        type="file"
        multiple
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        disabled={isBusy}
        className={classes.dropInput}
        onChange={(event) => {
          give(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
