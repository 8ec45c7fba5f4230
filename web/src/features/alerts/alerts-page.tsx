import type { AlertRule, AlertsResponse, Subject, ToldAlert } from '@leadline/contract';
import { periodToken } from '@leadline/contract/period-token';
import { formatDate, formatInstant } from '@leadline/i18n';
import { Button, Switch } from '@mantine/core';
import { IconBellPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import classes from '#web/features/alerts/alerts-page.module.css';
import { AlertSettings } from '#web/features/alerts/alert-settings.tsx';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useTitle } from '#web/lib/use-title.ts';
import { useAlertText } from '#web/parts/alerts/alert-text.ts';
import { TellMeDialog } from '#web/parts/alerts/tell-me-dialog.tsx';
import { TellMeButton } from '#web/parts/alerts/tell-me.tsx';
import { useAlertChange, useAlerts } from '#web/parts/alerts/use-alerts.ts';
import { AddActionButton } from '#web/parts/follow-up/add-action.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { Empty } from '#web/ui/empty.tsx';
import linkClasses from '#web/ui/link.module.css';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';
import { Panel } from '#web/ui/panel.tsx';
import { Status } from '#web/ui/status.tsx';

/** What somebody was told, what they want to be told, and when. */
export function AlertsPage() {
  const { t } = useI18n();
  const answer = useAlerts();
  useTitle(t('alerts.title'));
  if (answer.error) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (!answer.data) return <PageWait label={t('app.wait.page')} />;
  const all = answer.data;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <h1 className={classes.title}>{t('alerts.title')}</h1>
          <p className={classes.note}>
            {t('alerts.lead', { count: all.told.filter(({ state, step }) => state === 'firing' && step !== 'look').length })}
          </p>
        </div>
        {all.rules.length > 0 ? <TellMeButton number={null} isMain /> : null}
      </header>
      {all.rules.length === 0 && all.told.length === 0 ? (
        <Empty
          icon={IconBellPlus}
          level={2}
          title={t('alerts.rules.none')}
          text={t('alerts.rules.noneText')}
          action={<TellMeButton number={null} isMain />}
        />
      ) : (
        <>
          <Told all={all} />
          <Rules all={all} />
        </>
      )}
      <AlertSettings all={all} />
    </div>
  );
}

function Told({ all: { told } }: { readonly all: AlertsResponse }) {
  const { t } = useI18n();
  return (
    <Panel level={2} title={t('alerts.told.title')}>
      {told.length === 0 ? <p className={classes.note}>{t('alerts.told.none')}</p> : null}
      <ul className={classes.lines}>
        {told.map((one) => (
          <ToldLine key={one.id} told={one} />
        ))}
      </ul>
    </Panel>
  );
}

function ToldLine({ told }: { readonly told: ToldAlert }) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const text = useAlertText();
  const { organization } = useAppState();
  const { ref, column, subject, period, condition, state, firedAt, recoveredAt, value, ruleOf, step } = told;
  const isWell = step === 'look';
  const was = text.value(value, column);
  const facts = [
    ...(step === 'data' ? [] : [text.period(period)]),
    ...(was === null ? [] : [t('alerts.told.was', { value: was })]),
    formatInstant(locale, firedAt, organization.timezone),
    ...(recoveredAt === null ? [] : [t('alerts.told.over', { day: formatDate(locale, recoveredAt.slice(0, 10)) })]),
    ...(ruleOf === null ? [] : [t('alerts.told.by', { name: ruleOf })]),
  ];
  return (
    <li className={classes.line}>
      <div className={classes.what}>
        <Status kind={state === 'recovered' ? 'none' : isWell ? 'reached' : 'watch'} word={t(`alerts.told.${state}`)} />
        <strong>
          {words.name(ref.id, ref.variant)}
          {subject.name === null ? '' : `, ${subject.name}`}
        </strong>
        <span>{text.sentence(condition, column)}</span>
        <span className={classes.note}>{facts.join(' · ')}</span>
      </div>
      <NextStep told={told} />
    </li>
  );
}

/** The one thing to do about it. */
function NextStep({ told: { ref, subject, from, to, period, step } }: { readonly told: ToldAlert }) {
  const { t } = useI18n();
  const words = useKpiWords();
  const name = words.name(ref.id, ref.variant);
  const label = `${t(`alerts.step.${step}`, { name: subject.name ?? '' })}: ${name}`;
  if (step === 'action') {
    const whose = { scope: subject.scope, id: subject.id } as Subject;
    return <AddActionButton number={{ kpi: ref.id, variant: ref.variant ?? null, subject: whose, from, to }} about={name} />;
  }
  if (step === 'talk')
    return (
      <Link to="/meetings" className={linkClasses.link} aria-label={label}>
        {t('alerts.step.talk', { name: subject.name ?? '' })}
      </Link>
    );
  if (step === 'data')
    return (
      <Link to="/library/$kpiId" params={{ kpiId: ref.id }} className={linkClasses.link} aria-label={label}>
        {t('alerts.step.data')}
      </Link>
    );
  const dimension = subject.scope === 'user' ? 'person' : subject.scope;
  return (
    <Link
      to="/number"
      className={linkClasses.link}
      aria-label={label}
      search={{
        kpi: ref.id,
        ...(ref.variant ? { variant: ref.variant } : {}),
        ...(subject.id === null ? {} : { where: [`${dimension}:${subject.id}`] }),
        period: periodToken({ kind: 'named', name: period }),
      }}
    >
      {t(`alerts.step.${step}`, { name: '' })}
    </Link>
  );
}

function Rules({ all }: { readonly all: AlertsResponse }) {
  const { t } = useI18n();
  return (
    <Panel level={2} title={t('alerts.rules.title')}>
      {all.rules.length === 0 ? <p className={classes.note}>{t('alerts.rules.none')}</p> : null}
      <ul className={classes.lines}>
        {all.rules.map((rule) => (
          <RuleLine key={rule.id} rule={rule} />
        ))}
      </ul>
    </Panel>
  );
}

function RuleLine({ rule }: { readonly rule: AlertRule }) {
  const { t } = useI18n();
  const words = useKpiWords();
  const text = useAlertText();
  const errorText = useErrorText();
  const change = useAlertChange();
  const [isOpen, setOpen] = useState(false);
  const { id, ref, column, subject, each, grain, condition, audience, isOn, obstacle, events } = rule;
  const name = `${words.name(ref.id, ref.variant)}, ${text.whose(subject, each)}`;
  const last = events[0];
  const whose = { scope: subject.scope, id: subject.id };
  const body = { ref, subject: whose, each, grain, condition, audience: audience?.id ?? null, isOn: !isOn };
  const seen = [...new Set(events.flatMap(({ seenBy }) => seenBy))];
  return (
    <li className={classes.line} data-off={!isOn || undefined}>
      <div className={classes.what}>
        <strong>{name}</strong>
        <span>{text.sentence(condition, column)}</span>
        {obstacle === null ? null : <span className={classes.obstacle}>{t(`alerts.obstacle.${obstacle}`)}</span>}
        <span className={classes.note}>
          {[
            ...(condition.kind === 'stale' ? [] : [t(`alerts.tell.grain.${grain}`)]),
            t(`alerts.moment.${rule.moment}`).replace(/\.$/, ''),
            ...(audience === null ? [] : [t('alerts.rules.audience', { name: audience.name })]),
            last === undefined ? t('alerts.rules.never').replace(/\.$/, '') : t('alerts.rules.last', { period: text.period(last.period) }),
            ...(seen.length === 0 ? [] : [t('alerts.rules.seen', { names: seen.join(', ') })]),
          ].join(' · ')}
        </span>
        {change.error ? <span role="alert">{errorText(change.error)}</span> : null}
      </div>
      <div className={classes.acts}>
        <Switch
          checked={isOn}
          label={t('alerts.rules.on')}
          aria-label={t('alerts.rules.onOf', { name })}
          disabled={change.isPending}
          onChange={() => change.mutate({ path: `/api/alerts/${id}`, method: 'PUT', body })}
        />
        <Button size="compact-sm" variant="default" aria-label={t('alerts.rules.changeOf', { name })} onClick={() => setOpen(true)}>
          {t('alerts.rules.change')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          color="red"
          aria-label={t('alerts.rules.removeOf', { name })}
          loading={change.isPending}
          onClick={() => change.mutate({ path: `/api/alerts/${id}/remove`, body: undefined })}
        >
          {t('alerts.rules.remove')}
        </Button>
      </div>
      {isOpen ? <TellMeDialog number={null} rule={rule} onClose={() => setOpen(false)} onDone={() => setOpen(false)} /> : null}
    </li>
  );
}
