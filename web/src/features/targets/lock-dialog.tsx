import { Checkbox, TextInput } from '@mantine/core';
import { formatDate } from '@leadline/i18n';
import { useState } from 'react';
import { useLockTargets } from '#web/features/targets/use-targets.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { FormDialog } from '#web/parts/form-dialog.tsx';

/** From which day on targets may be changed: what ended before stays as it is. */
export function LockDialog({ before, today, onClose }: { readonly before: string | null; readonly today: string; readonly onClose: () => void }) {
  const { t, locale } = useI18n();
  const lock = useLockTargets();
  const [day, setDay] = useState(before ?? `${today.slice(0, 7)}-01`);
  const [isNone, setNone] = useState(false);
  return (
    <FormDialog
      title={t('targets.lock.title')}
      note={`${before === null ? t('targets.lock.none') : t('targets.lock.now', { day: formatDate(locale, before) })} ${t('targets.lock.note')}`}
      save={t('targets.lock.save')}
      isPending={lock.isPending}
      error={lock.error}
      isIncomplete={!isNone && day === ''}
      onSave={(reason) =>
        lock.mutate({ before: isNone ? null : day, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <TextInput
        type="date"
        label={t('targets.lock.day')}
        value={day}
        disabled={isNone}
        max={today}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <Checkbox label={t('targets.lock.remove')} checked={isNone} onChange={(event) => setNone(event.currentTarget.checked)} />
    </FormDialog>
  );
}
