import type { AlertsResponse } from '@leadline/contract';
import { Button, Select, Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import classes from '#web/features/alerts/alerts-page.module.css';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useAlertChange } from '#web/parts/alerts/use-alerts.ts';
import { zoneChoices } from '#web/parts/organization-choices.ts';
import { Panel } from '#web/ui/panel.tsx';

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;

function minutesOf(text: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

const usual = { from: 22 * 60, to: 7 * 60 };

/** Quiet hours of the reader's own, and what a works council has agreed. */
export function AlertSettings({ all }: { readonly all: AlertsResponse }) {
  return (
    <>
      <Quiet all={all} />
      {all.mayDecideWorksCouncil ? <Council isOn={all.worksCouncil} /> : null}
    </>
  );
}

function Quiet({ all: { choice } }: { readonly all: AlertsResponse }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const change = useAlertChange();
  const { organization } = useAppState();
  const [isOn, setOn] = useState(choice.quiet !== null);
  const [from, setFrom] = useState(clock((choice.quiet ?? usual).from));
  const [to, setTo] = useState(clock((choice.quiet ?? usual).to));
  const [zone, setZone] = useState(choice.timezone);
  const [start, end] = [minutesOf(from), minutesOf(to)];
  const isSound = !isOn || (start !== undefined && end !== undefined && start !== end);
  const save = () => {
    const quiet = isOn && start !== undefined && end !== undefined ? { from: start, to: end } : null;
    change.mutate({ path: '/api/alert-choice', method: 'PUT', body: { quiet, timezone: zone } });
  };
  return (
    <Panel level={2} title={t('alerts.quiet.title')} note={t('alerts.quiet.note')}>
      <div className={classes.settings}>
        <Switch checked={isOn} label={t('alerts.quiet.on')} onChange={(event) => setOn(event.currentTarget.checked)} />
        {isOn ? (
          <>
            <TextInput type="time" label={t('alerts.quiet.from')} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
            <TextInput type="time" label={t('alerts.quiet.to')} value={to} onChange={(event) => setTo(event.currentTarget.value)} />
          </>
        ) : null}
        <Select
          label={t('alerts.quiet.zone')}
          placeholder={`${t('alerts.quiet.zoneOfFirm')}: ${organization.timezone}`}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('alerts.quiet.zoneOfFirm') }}
          data={zoneChoices(zone ?? organization.timezone)}
          value={zone}
          onChange={setZone}
          className={classes.zone}
        />
        <Button variant="default" loading={change.isPending} disabled={!isSound} onClick={save}>
          {t('alerts.quiet.save')}
        </Button>
        {change.isSuccess ? (
          <span className={classes.note} role="status">
            {t('alerts.quiet.saved')}
          </span>
        ) : null}
        {change.error ? <span role="alert">{errorText(change.error)}</span> : null}
      </div>
    </Panel>
  );
}

function Council({ isOn }: { readonly isOn: boolean }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const change = useAlertChange();
  return (
    <Panel level={2} title={t('alerts.council.title')} note={t('alerts.council.note')}>
      <Switch
        checked={isOn}
        disabled={change.isPending}
        label={t('alerts.council.label')}
        onChange={(event) => change.mutate({ path: '/api/works-council', method: 'PUT', body: { isOn: event.currentTarget.checked } })}
      />
      {change.error ? <p role="alert">{errorText(change.error)}</p> : null}
    </Panel>
  );
}
