import type { ActionAnswer, ActionNumber } from '@leadline/contract';
import { Button, Modal, Select, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChecklist } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { addDays } from '#web/lib/dates.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { formKey } from '#web/lib/form-key.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAccount } from '#web/lib/session.ts';
import { useAppState, useCatalog } from '#web/lib/state.ts';
import { readTyped } from '#web/parts/follow-up/read-typed.ts';
import { useActions, useFollowUpChange } from '#web/parts/follow-up/use-follow-up.ts';
import dialogClasses from '#web/parts/form-dialog.module.css';
import classes from '#web/parts/follow-up/follow-up.module.css';
import { useKpiWords } from '#web/parts/kpi-words.ts';

export interface AddActionButtonProps {
  /** The number it comes from; null: none. */
  readonly number: ActionNumber | null;
  /** What the button is told apart by where there are several: the name of the KPI. */
  readonly about?: string;
  /** The one thing the page is for. */
  readonly isMain?: boolean;
}

/** Something somebody is to do about what is seen here: who, what, by when. */
export function AddActionButton({ number, about, isMain = false }: AddActionButtonProps) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  const [isDone, setDone] = useState(false);
  const { roles } = useAccount();
  // A screen on the wall agrees nothing.
  if (roles.every(({ role }) => role === 'screen')) return null;
  return (
    <>
      <Button
        size={isMain ? 'sm' : 'compact-sm'}
        variant={isMain ? 'filled' : 'default'}
        leftSection={<IconChecklist size={16} aria-hidden />}
        aria-label={about === undefined ? undefined : `${t('actions.add.open')}: ${about}`}
        onClick={() => setOpen(true)}
      >
        {t('actions.add.open')}
      </Button>
      {isDone && !isMain ? (
        <span className={classes.small} role="status">
          {t('actions.add.done')}
        </span>
      ) : null}
      {isOpen ? (
        <AddActionDialog
          number={number}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            setDone(true);
          }}
        />
      ) : null}
    </>
  );
}

interface AddActionDialogProps {
  readonly number: ActionNumber | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function AddActionDialog({ number, onClose, onDone }: AddActionDialogProps) {
  const { t, locale } = useI18n();
  const errorText = useErrorText();
  const words = useKpiWords();
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  const { person } = useAccount();
  const { today } = useAppState();
  const people = useActions().data?.people ?? [];
  const change = useFollowUpChange<ActionAnswer>();
  const isPercent = useCatalog().data?.kpis.find(({ id }) => id === number?.kpi)?.unit === 'percent';
  const [key] = useState(formKey);
  const [title, setTitle] = useState('');
  const [owner, setOwner] = useState<string | null>();
  const [dueOn, setDueOn] = useState(addDays(today, 14));
  const [expected, setExpected] = useState('');
  const [expectedValue, setExpectedValue] = useState('');
  const [isTried, setTried] = useState(false);
  const ownerId = owner === undefined ? (people.find(({ id }) => id === person)?.id ?? null) : owner;
  const value = readTyped(locale, isPercent, expectedValue);
  const isComplete = title.trim() !== '' && ownerId !== null && dueOn !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (!isComplete || value === undefined) return;
    const body = { key, title: title.trim(), ownerId, dueOn, number, expected: expected.trim(), expectedValue: value };
    change.mutate({ path: '/api/actions', body }, { onSuccess: onDone });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('actions.add.title')}
      size="lg"
      fullScreen={isPhone === true}
      classNames={{ title: dialogClasses.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} noValidate className={dialogClasses.form}>
        {number === null ? null : (
          <p className={dialogClasses.dialogNote}>{t('actions.add.from', { name: words.name(number.kpi, number.variant ?? undefined) })}</p>
        )}
        <TextInput
          label={t('actions.add.what')}
          required
          maxLength={300}
          value={title}
          data-autofocus
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <div className={dialogClasses.fields}>
          <Select
            label={t('actions.add.owner')}
            required
            searchable
            data={people.map(({ id, name }) => ({ value: id, label: name }))}
            value={ownerId}
            onChange={setOwner}
          />
          <TextInput
            type="date"
            required
            min={today}
            label={t('actions.add.dueOn')}
            value={dueOn}
            onChange={(event) => setDueOn(event.currentTarget.value)}
          />
        </div>
        <TextInput
          label={t('actions.add.expected')}
          description={t('actions.add.expectedNote')}
          maxLength={500}
          value={expected}
          onChange={(event) => setExpected(event.currentTarget.value)}
        />
        {number === null ? null : (
          <TextInput
            label={t('actions.add.expectedValue')}
            inputMode="decimal"
            rightSection={isPercent ? '%' : null}
            value={expectedValue}
            error={value === undefined ? t('actions.add.unread') : null}
            onChange={(event) => setExpectedValue(event.currentTarget.value)}
          />
        )}
        {isTried && !isComplete ? (
          <p className={dialogClasses.bad} role="alert">
            {t('actions.add.missing')}
          </p>
        ) : null}
        {change.error ? (
          <p className={dialogClasses.bad} role="alert">
            {errorText(change.error)}
          </p>
        ) : null}
        <div className={dialogClasses.dialogFoot}>
          <Button variant="default" onClick={onClose}>
            {t('goals.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t('actions.add.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
