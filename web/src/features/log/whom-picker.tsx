import type { LogKind, LogResponse, NextStep, PlannedEntry } from '@leadline/contract';
import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconUserPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useLogWords } from '#web/features/log/log-words.ts';
import type { Draft, Whom } from '#web/features/log/log-draft.ts';
import classes from '#web/features/log/log.module.css';
import { useFound } from '#web/features/log/use-log.ts';
import { fold } from '#web/lib/fold.ts';
import { useI18n } from '#web/lib/i18n.tsx';

const shown = 6;

interface WhomPickerProps {
  readonly draft: Draft;
  readonly log: LogResponse | undefined;
  readonly steps: readonly NextStep[];
  readonly error: string | undefined;
  readonly onChange: (over: Partial<Draft>) => void;
}

/** With whom: what is booked, today's list and the latest first; everybody one sees is found by letters, without their marks. */
export function WhomPicker({ draft, log, steps, error, onChange }: WhomPickerProps) {
  const { t } = useI18n();
  const [search, setSearch] = useState('');
  if (draft.isNew) return <Newcomer draft={draft} error={error} onChange={onChange} />;
  if (draft.whom !== null) {
    return (
      <div>
        <p className={classes.label}>{t('log.whom')}</p>
        <div className={classes.chosen}>
          <span className={classes.name}>
            {draft.whom.name}
            {draft.whom.customer === null || draft.whom.customer === draft.whom.name ? null : (
              <span className={classes.about}>{draft.whom.customer}</span>
            )}
          </span>
          <Button variant="subtle" size="compact-md" onClick={() => onChange({ whom: null, plannedId: null })}>
            {t('log.other')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div>
      <TextInput
        label={t('log.whom')}
        placeholder={t('log.search')}
        size="md"
        value={search}
        error={error}
        autoComplete="off"
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <Choices search={search} log={log} steps={steps} onChange={onChange} />
      <Button variant="subtle" leftSection={<IconUserPlus size={18} aria-hidden />} onClick={() => onChange({ isNew: true, newName: search })}>
        {t('log.somebodyNew')}
      </Button>
    </div>
  );
}

interface Choice {
  readonly key: string;
  readonly name: string;
  readonly about: string | null;
  readonly over: Partial<Draft>;
}

function Choices({ search, log, steps, onChange }: Pick<WhomPickerProps, 'log' | 'steps' | 'onChange'> & { readonly search: string }) {
  const { t } = useI18n();
  const words = useLogWords();
  const [asked] = useDebouncedValue(search, 200);
  const found = useFound(asked);
  const planned = (log?.planned ?? []).map((one): Choice => ({
    key: one.id,
    name: one.with?.name ?? '–',
    about: `${words.kind(one.kind)}, ${words.moment(one.at)}`,
    over: plannedOver(one),
  }));
  const today = steps.map((step): Choice => ({
    key: step.stepId,
    name: step.name,
    about: t(`nextSteps.kind.${step.kind}`),
    over: { whom: { id: step.recordId, name: step.name, customer: step.customer, isUntried: step.kind === 'call_new' } },
  }));
  const whomOf = (list: readonly Whom[]): readonly Choice[] =>
    list.map((whom): Choice => ({ key: whom.id, name: whom.name, about: whom.customer, over: { whom } }));
  const letters = fold(search.trim());
  const own = [...planned, ...today, ...whomOf(log?.whom ?? [])];
  const fitting = letters === '' ? own : own.filter(({ name, about }) => fold(`${name} ${about ?? ''}`).includes(letters));
  const all = letters.length < 2 ? fitting : [...fitting, ...whomOf(found.data?.whom ?? []).filter(({ name }) => fold(name).includes(letters))];
  const idOf = ({ over }: Choice): string => over.plannedId ?? over.whom!.id;
  const listed = all.filter((choice, at) => all.findIndex((one) => idOf(one) === idOf(choice)) === at).slice(0, shown);
  if (log === undefined) return <p className={classes.small}>{t('log.getting')}</p>;
  if (listed.length === 0) return <p className={classes.small}>{t('log.nobody')}</p>;
  return (
    <ul className={classes.whom}>
      {listed.map(({ key, name, about, over }) => (
        <li key={key}>
          <button type="button" className={classes.person} onClick={() => onChange(over)}>
            <span className={classes.name}>
              {name}
              {about === null || about === name ? null : <span className={classes.about}>{about}</span>}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function plannedOver({ id, kind, with: whom, at, purpose }: PlannedEntry): Partial<Draft> {
  return {
    kind: kind as LogKind,
    plannedId: id,
    purpose,
    whom: { id: whom?.id ?? id, name: whom?.name ?? '–', customer: null, isUntried: false },
    result: null,
    ...(at.length > 10 && Date.parse(at) < Date.now() ? { at: '' } : {}),
  };
}

function Newcomer({ draft, error, onChange }: Pick<WhomPickerProps, 'draft' | 'error' | 'onChange'>) {
  const { t } = useI18n();
  return (
    <fieldset className={classes.group}>
      <legend className={classes.label}>{t('log.somebodyNew')}</legend>
      <div className={classes.pair}>
        <TextInput
          label={t('log.name')}
          size="md"
          maxLength={200}
          value={draft.newName}
          error={error}
          data-autofocus
          onChange={(event) => onChange({ newName: event.currentTarget.value })}
        />
        <TextInput
          label={t('log.phone')}
          type="tel"
          size="md"
          maxLength={40}
          value={draft.phone}
          onChange={(event) => onChange({ phone: event.currentTarget.value })}
        />
      </div>
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={<IconX size={16} aria-hidden />}
        onClick={() => onChange({ isNew: false, newName: '', phone: '' })}
      >
        {t('log.known')}
      </Button>
    </fieldset>
  );
}
