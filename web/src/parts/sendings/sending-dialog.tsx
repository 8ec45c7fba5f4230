import type { BoardScope, Rhythm, Sending, SendingFile, SendingInput, SendingReader, SendingsResponse } from '@leadline/contract'; // prettier-ignore
import { findPeriod, periodToken } from '@leadline/contract/period-token';
import { formatDate } from '@leadline/i18n';
import { Button, Modal, MultiSelect, Select } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState, type FormEvent } from 'react';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import formClasses from '#web/parts/form-dialog.module.css';
import { periodLabel, quickPeriods } from '#web/parts/period-label.ts';
import { clockText } from '#web/parts/sendings/rhythm-text.ts';
import classes from '#web/parts/sendings/sending-dialog.module.css';
import { useAddSending, useChangeSending, useSendings, useSendNow } from '#web/parts/sendings/use-sendings.ts';
import { PageWait } from '#web/ui/page-wait.tsx';

export interface SendingDialogProps {
  readonly boardId: string;
  readonly boardTitle: string;
  /** As the board is looked at; of one that is changed, as it is sent. */
  readonly scope: BoardScope;
  /** None: a new one. */
  readonly sending?: Sending;
  readonly onClose: () => void;
}

/** When a board is sent, to whom and how; and one to look at first. */
export function SendingDialog(props: SendingDialogProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  const all = useSendings(props.boardId);
  return (
    <Modal
      opened
      onClose={props.onClose}
      size="lg"
      fullScreen={isPhone === true}
      title={`${t('sendings.form.title')}: ${props.boardTitle}`}
      classNames={{ title: formClasses.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      {all.data ? (
        <SendingForm {...props} all={all.data} />
      ) : all.error ? (
        <p className={formClasses.bad} role="alert">
          {errorText(all.error)}
        </p>
      ) : (
        <PageWait label={t('app.wait.page')} />
      )}
    </Modal>
  );
}

interface Draft {
  readonly kind: Rhythm['kind'];
  readonly weekday: string;
  readonly day: string;
  readonly at: string;
  /** A token of a period; '': as the board is looked at. */
  readonly period: string;
  readonly readers: readonly string[];
  readonly file: SendingFile;
  readonly channelId: string | null;
}

function firstDraft({ sending }: SendingDialogProps, { me }: SendingsResponse): Draft {
  const rhythm = sending?.rhythm ?? { kind: 'working_days' };
  return {
    kind: rhythm.kind,
    weekday: String(rhythm.kind === 'weekly' ? rhythm.weekday : 1),
    day: String(rhythm.kind === 'monthly' ? rhythm.day : 1),
    at: String(sending?.at ?? 7 * 60),
    period: '',
    readers: sending ? sending.readers.map(({ kind, id }) => `${kind} ${id}`) : me === null ? [] : [`account ${me}`],
    file: sending?.file ?? 'none',
    channelId: sending?.channel?.id ?? null,
  };
}

function inputOf({ kind, weekday, day, at, period, readers, file, channelId }: Draft, scope: BoardScope): SendingInput {
  const rhythm: Rhythm = kind === 'weekly' ? { kind, weekday: Number(weekday) } : kind === 'monthly' ? { kind, day: Number(day) } : { kind };
  const chosen = period === '' ? undefined : findPeriod(period);
  return {
    rhythm,
    at: Number(at),
    scope: chosen === undefined ? scope : { ...scope, period: chosen },
    file,
    readers: readers.map((reader) => {
      const [kindOf, id] = reader.split(' ') as [SendingReader['kind'], string];
      return { kind: kindOf, id };
    }),
    channelId,
    isOn: true,
  };
}

type FormProps = SendingDialogProps & { readonly all: SendingsResponse };

function SendingForm(props: FormProps) {
  const { boardId, scope, sending, onClose, all } = props;
  const { t, locale } = useI18n();
  const errorText = useErrorText();
  const [draft, setDraft] = useState(() => firstDraft(props, all));
  const [key] = useState(() => crypto.randomUUID());
  const adding = useAddSending();
  const changing = useChangeSending(sending?.id ?? '');
  const now = useSendNow();
  const set = (more: Partial<Draft>): void => setDraft({ ...draft, ...more });
  const input = inputOf(draft, scope);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    if (sending) changing.mutate(input, { onSuccess: onClose });
    else adding.mutate({ key, boardId, ...input });
  };
  const error = adding.error ?? changing.error ?? now.error;
  const next = adding.data?.next;
  return (
    <form onSubmit={submit} noValidate className={formClasses.form}>
      {all.mail === 'ready' ? null : <p className={classes.note}>{t(`sendings.form.${all.mail}`)}</p>}
      <div className={formClasses.fields}>
        <WhenFields draft={draft} set={set} timezone={all.timezone} />
        <PeriodField draft={draft} set={set} scope={scope} />
        <WhomFields draft={draft} set={set} all={all} sending={sending} />
      </div>
      <p className={classes.said} role="status">
        {next ? t('sendings.form.saved', { day: formatDate(locale, next) }) : now.data ? t('sendings.form.nowDone', { to: now.data.to }) : ''}
      </p>
      {error ? (
        <p className={formClasses.bad} role="alert">
          {errorText(error)}
        </p>
      ) : null}
      <div className={classes.foot}>
        <Button
          variant="default"
          loading={now.isPending}
          disabled={all.mail !== 'ready'}
          onClick={() => now.mutate({ boardId, scope: input.scope, file: draft.file })}
        >
          {t('sendings.form.now')}
        </Button>
        <div>
          <Button variant="default" onClick={onClose}>
            {t(adding.data ? 'app.close' : 'sendings.form.cancel')}
          </Button>
          {adding.data ? null : (
            <Button type="submit" loading={adding.isPending || changing.isPending} disabled={draft.readers.length === 0 && draft.channelId === null}>
              {t(sending ? 'sendings.form.saveChange' : 'sendings.form.save')}
            </Button>
          )}
        </div>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly draft: Draft;
  readonly set: (more: Partial<Draft>) => void;
}

const halfHours = Array.from({ length: 48 }, (_, half) => half * 30);
const days = Array.from({ length: 31 }, (_, day) => String(day + 1));

function WhenFields({ draft, set, timezone }: FieldProps & { readonly timezone: string }) {
  const { t } = useI18n();
  const hours = halfHours.includes(Number(draft.at)) ? halfHours : [...halfHours, Number(draft.at)].sort((a, b) => a - b);
  return (
    <>
      <Select
        label={t('sendings.form.days')}
        data-autofocus
        allowDeselect={false}
        data={(['working_days', 'weekly', 'monthly', 'month_start'] as const).map((value) => ({ value, label: t(`sendings.every.${value}`) }))}
        value={draft.kind}
        onChange={(kind) => set({ kind: (kind ?? draft.kind) as Rhythm['kind'] })}
      />
      {draft.kind === 'weekly' ? (
        <Select
          label={t('sendings.form.weekday')}
          allowDeselect={false}
          data={(['1', '2', '3', '4', '5', '6', '7'] as const).map((value) => ({ value, label: t(`sendings.weekday.${value}`) }))}
          value={draft.weekday}
          onChange={(weekday) => set({ weekday: weekday ?? draft.weekday })}
        />
      ) : null}
      {draft.kind === 'monthly' ? (
        <Select
          label={t('sendings.form.day')}
          allowDeselect={false}
          searchable
          data={days}
          value={draft.day}
          onChange={(day) => set({ day: day ?? draft.day })}
        />
      ) : null}
      <Select
        className={formClasses.whole}
        label={t('sendings.form.time')}
        description={t('sendings.form.zone', { zone: timezone.replaceAll('_', ' ') })}
        allowDeselect={false}
        searchable
        data={hours.map((at) => ({ value: String(at), label: clockText(at) }))}
        value={draft.at}
        onChange={(at) => set({ at: at ?? draft.at })}
      />
    </>
  );
}

function PeriodField({ draft, set, scope }: FieldProps & { readonly scope: BoardScope }) {
  const i18n = useI18n();
  const shown = periodToken(scope.period as Parameters<typeof periodToken>[0]);
  return (
    <Select
      label={i18n.t('sendings.form.period')}
      allowDeselect={false}
      data={[
        { value: '', label: i18n.t('sendings.form.periodNow', { period: periodLabel(i18n, shown) }) },
        ...quickPeriods.filter((token) => token !== shown).map((token) => ({ value: token, label: periodLabel(i18n, token) })),
      ]}
      value={draft.period}
      onChange={(period) => set({ period: period ?? '' })}
    />
  );
}

function WhomFields({ draft, set, all, sending }: FieldProps & { readonly all: SendingsResponse; readonly sending: Sending | undefined }) {
  const { t } = useI18n();
  const kept = sending?.readers.filter(({ id }) => ![...all.people, ...all.teams].some((one) => one.id === id)) ?? [];
  const people = [...all.people, ...kept.filter(({ kind }) => kind === 'account')];
  const teams = [...all.teams, ...kept.filter(({ kind }) => kind === 'team')];
  return (
    <>
      <Select
        label={t('sendings.form.file')}
        allowDeselect={false}
        data={(['none', 'pdf', 'xlsx'] as const).map((value) => ({ value, label: t(`sendings.form.fileOf.${value}`) }))}
        value={draft.file}
        onChange={(file) => set({ file: (file ?? draft.file) as SendingFile })}
      />
      {all.people.length === 0 ? (
        <p className={`${formClasses.dialogNote} ${formClasses.whole}`}>{t('sendings.form.onlyMe')}</p>
      ) : (
        <MultiSelect
          className={formClasses.whole}
          label={t('sendings.form.readers')}
          description={t('sendings.form.readersNote')}
          searchable
          hidePickedOptions
          data={[
            { group: t('sendings.form.people'), items: people.map(({ id, name }) => ({ value: `account ${id}`, label: name })) },
            { group: t('sendings.form.teams'), items: teams.map(({ id, name }) => ({ value: `team ${id}`, label: name })) },
          ]}
          value={[...draft.readers]}
          onChange={(readers) => set({ readers })}
        />
      )}
      {all.channels.length > 0 ? (
        <Select
          className={formClasses.whole}
          label={t('sendings.form.channel')}
          description={t('sendings.form.channelNote')}
          placeholder={t('sendings.form.channelNone')}
          clearable
          clearButtonProps={{ 'aria-label': t('sendings.form.channelNone') }}
          data={all.channels.map(({ id, name, kind }) => ({ value: id, label: `${name} (${t(`channels.kind.${kind}`)})` }))}
          value={draft.channelId}
          onChange={(channelId) => set({ channelId })}
        />
      ) : null}
    </>
  );
}
