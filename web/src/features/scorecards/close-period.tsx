import type { ClosedPeriod, PeriodsResponse } from '@leadline/contract';
import { formatPeriod } from '@leadline/i18n';
import { Button, Group, Modal, Select, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLock } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import classes from '#web/features/scorecards/scorecards.module.css';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useMay } from '#web/lib/session.ts';
import { scoreKey } from '#web/parts/score/use-scorecard.ts';

/** Closes a month for good, for who may. */
export function ClosePeriod() {
  const mayClose = useMay('periods.close');
  return mayClose ? <CloseButton /> : null;
}

function CloseButton() {
  const { t } = useI18n();
  const [isOpen, { open, close }] = useDisclosure(false);
  const periods = useQuery({ queryKey: ['periods'], queryFn: ({ signal }) => callApi<PeriodsResponse>('/api/periods', { signal }) });
  if (!periods.data?.mayClose || periods.data.open.length === 0) return null;
  return (
    <>
      <Button variant="default" leftSection={<IconLock size={16} stroke={1.6} aria-hidden />} onClick={open}>
        {t('scorecard.closed.open')}
      </Button>
      <Modal opened={isOpen} onClose={close} title={t('scorecard.closed.open')} closeButtonProps={{ 'aria-label': t('app.close') }}>
        <CloseForm open={periods.data.open} onDone={close} />
      </Modal>
    </>
  );
}

function CloseForm({ open, onDone }: { readonly open: readonly string[]; readonly onDone: () => void }) {
  const { t, locale } = useI18n();
  const errorText = useErrorText();
  const client = useQueryClient();
  const [name, setName] = useState(open[0]!);
  const [reason, setReason] = useState('');
  const label = (period: string): string => formatPeriod(locale, period);
  const close = useMutation({
    mutationFn: () => callApi<ClosedPeriod>('/api/periods/close', { body: { name, ...(reason.trim() === '' ? {} : { reason }) } }),
    onSuccess: () => Promise.all([client.invalidateQueries({ queryKey: [scoreKey] }), client.invalidateQueries({ queryKey: ['periods'] })]),
  });
  if (close.data)
    return (
      <>
        <p role="status">{t('scorecard.closed.done', { period: label(close.data.name), count: close.data.cards })}</p>
        <Group justify="flex-end">
          <Button onClick={onDone}>{t('app.close')}</Button>
        </Group>
      </>
    );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        close.mutate();
      }}
    >
      <Select
        label={t('board.period.label')}
        data={open.map((value) => ({ value, label: label(value) }))}
        value={name}
        onChange={(value) => value !== null && setName(value)}
        allowDeselect={false}
      />
      <p>{t('scorecard.closed.text')}</p>
      <TextInput label={t('scorecard.closed.reason')} value={reason} maxLength={500} onChange={(event) => setReason(event.currentTarget.value)} />
      {close.error ? (
        <p className={classes.error} role="alert">
          {errorText(close.error)}
        </p>
      ) : null}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onDone}>
          {t('scorecard.closed.cancel')}
        </Button>
        <Button type="submit" loading={close.isPending} data-autofocus>
          {t('scorecard.closed.confirm')}
        </Button>
      </Group>
    </form>
  );
}
