import { Button, Select, TextInput } from '@mantine/core';
import { IconCalendarPlus, IconPlus } from '@tabler/icons-react';
import { formatDate } from '@leadline/i18n';
import type { CalendarAnswer, CalendarsResponse } from '@leadline/contract';
import { ownDayKinds } from '@leadline/contract/values';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FormDialog } from '#web/parts/form-dialog.tsx';
import { PeopleFrame } from '#web/features/people/people-frame.tsx';
import classes from '#web/features/people/people.module.css';
import { peopleKey, usePeopleChange } from '#web/features/people/use-people.ts';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useMay } from '#web/lib/session.ts';
import { useAppState } from '#web/lib/state.ts';
import { countryChoices } from '#web/parts/organization-choices.ts';
import { Empty } from '#web/ui/empty.tsx';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';
import { Panel } from '#web/ui/panel.tsx';

type Task =
  | { readonly kind: 'new' }
  | { readonly kind: 'day'; readonly calendar: CalendarAnswer }
  | { readonly kind: 'remove'; readonly calendar: CalendarAnswer; readonly day: CalendarAnswer['days'][number] };

/** Calendars of the organisation's own, their special days, and which place goes by which. */
export function CalendarsPage() {
  const { t, locale } = useI18n();
  const { dataVersion } = useAppState();
  const mayWrite = useMay('settings.write');
  const [task, setTask] = useState<Task>();
  const answer = useQuery({
    queryKey: [peopleKey, 'calendars', dataVersion],
    queryFn: ({ signal }) => callApi<CalendarsResponse>('/api/calendars', { signal }),
    placeholderData: (before) => before,
  });
  if (answer.error) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (!answer.data) return <PageWait label={t('app.wait.page')} />;
  const { calendars, locations, today } = answer.data;
  const add = (
    <Button leftSection={<IconCalendarPlus size={18} aria-hidden />} onClick={() => setTask({ kind: 'new' })}>
      {t('peoplePage.calendars.add')}
    </Button>
  );
  return (
    <PeopleFrame sentence={t('peoplePage.calendars.sentence')} actions={mayWrite && calendars.length > 0 ? add : null}>
      {calendars.length === 0 ? (
        <Empty
          level={2}
          icon={IconCalendarPlus}
          title={t('peoplePage.calendars.none')}
          text={t('peoplePage.calendars.noneText')}
          action={mayWrite ? add : null}
        />
      ) : null}
      {calendars.map((calendar) => (
        <Panel
          key={calendar.id}
          level={2}
          title={calendar.name}
          note={[
            calendar.country === null ? null : new Intl.DisplayNames(locale, { type: 'region' }).of(calendar.country),
            t('peoplePage.calendars.people', { count: calendar.people }),
            calendar.locations.length === 0 ? null : calendar.locations.slice(0, 5).join(', '),
          ]
            .filter((text) => text !== null)
            .join(' · ')}
          action={
            mayWrite ? (
              <Button
                size="compact-md"
                variant="subtle"
                leftSection={<IconPlus size={16} aria-hidden />}
                onClick={() => setTask({ kind: 'day', calendar })}
              >
                {t('peoplePage.calendars.addDay')}
              </Button>
            ) : null
          }
        >
          <Days calendar={calendar} today={today} mayWrite={mayWrite} onRemove={(day) => setTask({ kind: 'remove', calendar, day })} />
        </Panel>
      ))}
      {locations.length > 0 && calendars.length > 0 ? (
        <Panel level={2} title={t('peoplePage.calendars.places')} note={t('peoplePage.calendars.placesNote')}>
          <Places answer={answer.data} mayWrite={mayWrite} />
        </Panel>
      ) : null}
      {task?.kind === 'new' ? <NewCalendar onClose={() => setTask(undefined)} /> : null}
      {task?.kind === 'day' ? <NewDay calendar={task.calendar} today={today} onClose={() => setTask(undefined)} /> : null}
      {task?.kind === 'remove' ? <RemoveDay calendar={task.calendar} day={task.day} onClose={() => setTask(undefined)} /> : null}
    </PeopleFrame>
  );
}

interface DaysProps {
  readonly calendar: CalendarAnswer;
  readonly today: string;
  readonly mayWrite: boolean;
  readonly onRemove: (day: CalendarAnswer['days'][number]) => void;
}

/** Those of this year and later; what lies further back is rarely looked for. */
function Days({ calendar, today, mayWrite, onRemove }: DaysProps) {
  const { t, word, locale } = useI18n();
  const days = calendar.days.filter(({ on }) => on >= `${today.slice(0, 4)}-01-01`);
  if (days.length === 0) return <p className={classes.faint}>{t('peoplePage.calendars.noDays')}</p>;
  return (
    <ul className={classes.absences}>
      {days.map((day) => (
        <li key={day.id} className={classes.absence}>
          <span className={classes.stintTitle}>{formatDate(locale, day.on)}</span>
          <span className={classes.faint}>
            {[word(`entity.calendar_day.value.kind.${day.kind}`, day.kind), day.name].filter(Boolean).join(' · ')}
          </span>
          {mayWrite ? (
            <span className={classes.rowActions}>
              <Button
                size="compact-sm"
                variant="subtle"
                color="gray"
                onClick={() => onRemove(day)}
                aria-label={t('peoplePage.calendars.removeOf', { day: formatDate(locale, day.on) })}
              >
                {t('peoplePage.remove')}
              </Button>
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Places({ answer, mayWrite }: { readonly answer: CalendarsResponse; readonly mayWrite: boolean }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const change = usePeopleChange();
  const choices = answer.calendars.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <ul className={classes.absences}>
        {answer.locations.map(({ id, name, calendarId }) => (
          <li key={id} className={classes.absence}>
            <span className={classes.stintTitle}>{name}</span>
            <span className={classes.rowActions}>
              <Select
                aria-label={t('peoplePage.calendars.ofPlace', { name })}
                placeholder={t('peoplePage.calendars.byCountry')}
                data={choices}
                value={calendarId}
                clearable
                disabled={!mayWrite}
                onChange={(value) => change.mutate({ path: `/api/locations/${id}/calendar`, method: 'PUT', body: { calendarId: value } })}
              />
            </span>
          </li>
        ))}
      </ul>
      {change.error ? (
        <p className={classes.bad} role="alert">
          {errorText(change.error)}
        </p>
      ) : null}
    </>
  );
}

function NewCalendar({ onClose }: { readonly onClose: () => void }) {
  const { t, locale } = useI18n();
  const { organization } = useAppState();
  const change = usePeopleChange();
  const [draft, setDraft] = useState({ name: '', country: organization.country });
  return (
    <FormDialog
      title={t('peoplePage.calendars.add')}
      note={t('peoplePage.calendars.addNote')}
      save={t('peoplePage.addSave')}
      isIncomplete={draft.name.trim() === ''}
      isPending={change.isPending}
      error={change.error}
      onSave={(reason) => change.mutate({ path: '/api/calendars', body: { ...draft, reason } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextInput
        label={t('peoplePage.field.name')}
        required
        maxLength={200}
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        data-autofocus
      />
      <Select
        label={t('peoplePage.calendars.country')}
        data={countryChoices(draft.country, locale)}
        value={draft.country}
        searchable
        onChange={(country) => country !== null && setDraft({ ...draft, country })}
      />
    </FormDialog>
  );
}

const usualParts = { company_day_off: '0', moved_working_day: '1', short_day: '0.5' } as const;

function NewDay({ calendar, today, onClose }: { readonly calendar: CalendarAnswer; readonly today: string; readonly onClose: () => void }) {
  const { t, word } = useI18n();
  const change = usePeopleChange();
  const [draft, setDraft] = useState({ on: today, kind: 'company_day_off' as (typeof ownDayKinds)[number], name: '' });
  const body = { ...draft, part: Number(usualParts[draft.kind]) };
  return (
    <FormDialog
      title={t('peoplePage.calendars.addDayOf', { name: calendar.name })}
      save={t('peoplePage.addSave')}
      isIncomplete={draft.on === ''}
      isPending={change.isPending}
      error={change.error}
      onSave={(reason) => change.mutate({ path: `/api/calendars/${calendar.id}/days`, body: { ...body, reason } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextInput
        type="date"
        required
        label={t('peoplePage.calendars.day')}
        value={draft.on}
        onChange={(event) => setDraft({ ...draft, on: event.currentTarget.value })}
      />
      <Select
        label={t('peoplePage.calendars.kind')}
        data={ownDayKinds.map((value) => ({ value, label: word(`entity.calendar_day.value.kind.${value}`, value) }))}
        value={draft.kind}
        onChange={(kind) => kind !== null && setDraft({ ...draft, kind: kind as (typeof ownDayKinds)[number] })}
      />
      <TextInput
        className={classes.whole ?? ''}
        label={t('peoplePage.calendars.dayName')}
        maxLength={200}
        value={draft.name}
        onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
      />
    </FormDialog>
  );
}

interface RemoveDayProps {
  readonly calendar: CalendarAnswer;
  readonly day: CalendarAnswer['days'][number];
  readonly onClose: () => void;
}

function RemoveDay({ calendar, day, onClose }: RemoveDayProps) {
  const { t, locale } = useI18n();
  const change = usePeopleChange();
  return (
    <FormDialog
      title={t('peoplePage.calendars.removeOf', { day: formatDate(locale, day.on) })}
      save={t('peoplePage.remove')}
      needsReason
      isPending={change.isPending}
      error={change.error}
      onSave={(reason) => change.mutate({ path: `/api/calendars/${calendar.id}/days/${day.id}/remove`, body: { reason } }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
