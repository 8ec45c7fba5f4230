import { Button, Checkbox, Modal, Textarea } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ErasedPerson, PersonPreview, RecordDetail } from '@leadline/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import classes from '#web/features/records/personal.module.css';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';

interface ErasePersonProps {
  readonly record: RecordDetail;
  readonly onClose: () => void;
}

/** What would go and what stays; then a reason, and a clear yes. */
export function ErasePerson({ record, onClose }: ErasePersonProps) {
  const { t } = useI18n();
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  const errorText = useErrorText();
  const client = useQueryClient();
  const preview = useQuery({
    queryKey: ['personal', record.id],
    queryFn: ({ signal }) => callApi<PersonPreview>('/api/personal/preview', { method: 'POST', body: { record: record.id }, signal }),
    staleTime: 0,
  });
  const erase = useMutation({
    mutationFn: (reason: string) => callApi<ErasedPerson>('/api/personal/erase', { method: 'POST', body: { record: record.id, reason } }),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('personal.eraseTitle', { name: record.label })}
      size="lg"
      fullScreen={isPhone === true}
      closeOnClickOutside={!erase.isPending}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {preview.error ? <p role="alert">{errorText(preview.error)}</p> : null}
      {erase.data ? (
        <div className={classes.form} role="status">
          <p className={classes.text}>{t('personal.done', { records: erase.data.records })}</p>
          <div className={classes.foot}>
            <Button onClick={onClose}>{t('app.close')}</Button>
          </div>
        </div>
      ) : preview.data ? (
        <Ask
          preview={preview.data}
          isPending={erase.isPending}
          error={erase.error ? errorText(erase.error) : null}
          onErase={erase.mutate}
          onClose={onClose}
        />
      ) : null}
    </Modal>
  );
}

interface AskProps {
  readonly preview: PersonPreview;
  readonly isPending: boolean;
  readonly error: string | null;
  readonly onErase: (reason: string) => void;
  readonly onClose: () => void;
}

function Ask({ preview, isPending, error, onErase, onClose }: AskProps) {
  const { t } = useI18n();
  const words = useKpiWords();
  const [reason, setReason] = useState('');
  const [isSure, setSure] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSure) onErase(reason);
  };
  const counts = Object.entries(preview.records).map(([entity, count]) => `${words.entity(entity)}: ${count}`);
  if (preview.isErased) return <p className={classes.text}>{t('personal.erasedBefore')}</p>;
  return (
    <form className={classes.form} onSubmit={submit}>
      <p className={classes.warning}>{t('personal.warning')}</p>
      <ul className={classes.list}>
        <li>{t('personal.reaches', { records: counts.join(', ') })}</li>
        <li>{t('personal.stays')}</li>
        <li>{t('personal.idStays', { ids: preview.externalIds.join(', ') })}</li>
        {preview.backups.length > 0 ? (
          <li>{t('personal.backups', { count: preview.backups.length, folders: preview.backups.map(({ folder }) => folder).join(', ') })}</li>
        ) : null}
      </ul>
      <Textarea
        label={t('personal.reason')}
        description={t('personal.reasonNote')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        minLength={3}
        maxLength={500}
        required
        autosize
        minRows={2}
      />
      <Checkbox label={t('personal.sure')} checked={isSure} onChange={(event) => setSure(event.currentTarget.checked)} />
      {error === null ? null : (
        <p className={classes.bad} role="alert">
          {error}
        </p>
      )}
      <div className={classes.foot}>
        <Button variant="default" onClick={onClose}>
          {t('personal.keep')}
        </Button>
        <Button type="submit" color="red.9" loading={isPending} disabled={!isSure || reason.trim().length < 3}>
          {t('personal.eraseNow')}
        </Button>
      </div>
    </form>
  );
}
