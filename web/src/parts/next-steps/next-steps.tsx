import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconChevronRight, IconX } from '@tabler/icons-react';
import { formatNumber } from '@leadline/i18n';
import type { NextStep, NextStepsResponse } from '@leadline/contract';
import { nextStepKinds } from '@leadline/contract/values';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { FormDialog } from '#web/parts/form-dialog.tsx';
import classes from '#web/parts/next-steps/next-steps.module.css';
import { useDismissStep, useNextSteps } from '#web/parts/next-steps/use-next-steps.ts';
import linkClasses from '#web/ui/link.module.css';

export interface NextStepsProps {
  /** Record id of whose list it is; the reader's own without it. Only the own one can be changed. */
  readonly person?: string;
}

/** Today's norm, and who to contact today with the reason: one line opens the record. */
export function NextSteps({ person }: NextStepsProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const answer = useNextSteps(person);
  const [closing, setClosing] = useState<NextStep | null>(null);
  if (answer.error) {
    return (
      <p className={classes.bad} role="alert">
        {errorText(answer.error)}
      </p>
    );
  }
  if (!answer.data) return <div className={classes.wait} aria-busy="true" />;
  const { steps, more, norm } = answer.data;
  const all = steps.length + (more ?? 0);
  return (
    <section className={classes.part} aria-label={t('nextSteps.title')}>
      <h2 className={classes.title}>{t('nextSteps.title')}</h2>
      <p className={classes.lead}>{all === 0 ? t('nextSteps.none') : t('nextSteps.sentence', { count: all })}</p>
      <Norm norm={norm} />
      <p className={classes.lead}>
        <Link to="/targets/norms" className={linkClasses.link}>
          {t(person === undefined ? 'norms.own' : 'norms.link')}
        </Link>
      </p>
      {nextStepKinds.map((kind) => {
        const own = steps.filter((step) => step.kind === kind);
        return own.length === 0 ? null : <Steps key={kind} kind={kind} steps={own} onClose={person === undefined ? setClosing : undefined} />;
      })}
      {more === 0 ? null : <p className={classes.lead}>{more === null ? t('nextSteps.manyMore') : t('nextSteps.more', { count: more })}</p>}
      {closing === null ? null : <CloseDialog step={closing} onClose={() => setClosing(null)} />}
    </section>
  );
}

/** Those of a kind that are shown before somebody asks for all of them. */
const shownFirst = 4;

interface StepsProps {
  readonly kind: NextStep['kind'];
  readonly steps: readonly NextStep[];
  readonly onClose: ((step: NextStep) => void) | undefined;
}

/** The most urgent of a kind, and the others when they are asked for. */
function Steps({ kind, steps, onClose }: StepsProps) {
  const { t } = useI18n();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? steps : steps.slice(0, shownFirst);
  return (
    <div>
      <h3 className={classes.kind}>{t(`nextSteps.kind.${kind}`)}</h3>
      <ul className={classes.steps}>
        {shown.map((step) => (
          <Step key={`${step.kind} ${step.stepId}`} step={step} {...(onClose ? { onClose: () => onClose(step) } : {})} />
        ))}
      </ul>
      {shown.length < steps.length ? (
        <Button variant="subtle" size="compact-md" onClick={() => setWhole(true)}>
          {t('nextSteps.more', { count: steps.length - shown.length })}
        </Button>
      ) : null}
    </div>
  );
}

function Norm({ norm }: Pick<NextStepsResponse, 'norm'>) {
  const { t, locale, word } = useI18n();
  if (norm.length === 0) return null;
  return (
    <dl className={classes.norm} aria-label={t('nextSteps.norm')}>
      {norm.map(({ kind, norm: wanted, done }) => {
        const name = word(`entity.activity.value.kind.${kind}`, kind);
        const text = t('nextSteps.done', {
          done: formatNumber(locale, String(done)),
          norm: formatNumber(locale, wanted, { decimals: 1, trim: true }),
        });
        return (
          <div key={kind}>
            <dt>{name}</dt>
            <dd>
              <span>{text}</span>
              <Progress size="sm" value={Math.min(100, (100 * done) / Number(wanted))} aria-label={`${name}: ${text}`} />
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function Step({ step, onClose }: { readonly step: NextStep; readonly onClose?: () => void }) {
  const { t, word, locale } = useI18n();
  const { kind, name, customer, days, stage, usualDays, purpose, perYear, lastDays } = step;
  const known = kind === 'too_long' && usualDays === null ? 'too_long_unknown' : kind;
  const why = t(`nextSteps.why.${known}`, {
    days,
    stage: stage ?? '–',
    usual: usualDays === null ? '' : formatNumber(locale, String(usualDays)),
    last: lastDays ?? -1,
    count: perYear === null ? '' : formatNumber(locale, perYear, { decimals: 2, trim: true }),
  });
  const about = [customer === name ? null : customer, purpose === null ? null : word(`entity.contact_plan.value.purpose.${purpose}`, purpose)];
  return (
    <li className={classes.step}>
      <Link to="/records/$recordId" params={{ recordId: step.recordId }} className={classes.open}>
        <span className={classes.text}>
          <span className={classes.name}>{name}</span>
          <span className={classes.why}>{[why, ...about.filter((text) => text !== null)].join(' · ')}</span>
        </span>
        <IconChevronRight size={18} aria-hidden />
      </Link>
      {onClose ? (
        <Button
          variant="light"
          size="compact-md"
          className={classes.log}
          aria-label={t('log.openFor', { name })}
          renderRoot={(props) => <Link to="/log" search={{ with: step.recordId, kind: 'call' }} {...props} />}
        >
          {t('log.open')}
        </Button>
      ) : null}
      {onClose ? (
        <ActionIcon size={44} aria-label={t('nextSteps.dismiss', { name })} onClick={onClose}>
          <IconX size={18} aria-hidden />
        </ActionIcon>
      ) : null}
    </li>
  );
}

function CloseDialog({ step, onClose }: { readonly step: NextStep; readonly onClose: () => void }) {
  const { t } = useI18n();
  const dismiss = useDismissStep();
  return (
    <FormDialog
      title={t('nextSteps.dismissTitle')}
      note={`${step.name}. ${t(step.kind === 'rule_due' ? 'nextSteps.dismissNoteRule' : 'nextSteps.dismissNote')}`}
      save={t('nextSteps.dismissSave')}
      needsReason
      reasonLabel={t('nextSteps.dismissReason')}
      isPending={dismiss.isPending}
      error={dismiss.error}
      onSave={(reason) => dismiss.mutate({ kind: step.kind, recordId: step.stepId, reason }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
