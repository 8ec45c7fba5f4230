import type { AlertEach, AlertPreviewRequest, AlertRule, AlertsResponse, NamedSubject, Subject } from '@leadline/contract';
import type { AlertGrain, KpiRef } from '@leadline/kpi';
import { Button, Modal, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedValue, useMediaQuery } from '@mantine/hooks';
import { useState, type FormEvent } from 'react';
import { useErrorText } from '#web/lib/error-text.ts';
import { formKey } from '#web/lib/form-key.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useMay } from '#web/lib/session.ts';
import { useCatalog } from '#web/lib/state.ts';
import { readNumber, shifted, signs } from '#web/lib/typed-number.ts';
import { alertWhens, asksFor, conditionOf, givenOf, whenOf, type AlertWhen } from '#web/parts/alerts/alert-condition.ts';
import type { AlertNumber } from '#web/parts/alerts/alert-number.ts';
import { AlertLook } from '#web/parts/alerts/alert-look.tsx';
import { useAlertChange, useAlerts } from '#web/parts/alerts/use-alerts.ts';
import formClasses from '#web/parts/form-dialog.module.css';
import { readTyped } from '#web/parts/follow-up/read-typed.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';

const grains = ['day', 'week', 'month', 'quarter'] as const satisfies readonly AlertGrain[];
const eachOf: Readonly<Record<string, readonly AlertEach[]>> = { organisation: ['person', 'team', 'location'], team: ['person', 'team'] };

export interface TellMeDialogProps {
  readonly number: AlertNumber | null;
  /** The one that is changed. */
  readonly rule: AlertRule | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Which number, whose, by which period, and when somebody wants to hear of it; below it how often that would have been. */
export function TellMeDialog(props: TellMeDialogProps) {
  const all = useAlerts().data;
  return all ? <TellMeForm {...props} all={all} /> : null;
}

interface Draft {
  readonly ref: KpiRef | null;
  readonly subject: Subject;
  readonly each: AlertEach | null;
  readonly grain: AlertGrain;
  readonly when: AlertWhen;
  readonly typed: string;
  readonly audience: string | null;
  readonly channelId: string | null;
}

const keyOf = ({ scope, id }: Pick<NamedSubject, 'scope' | 'id'>): string => `${scope} ${id ?? ''}`;

function TellMeForm({ number, rule, onClose, onDone, all }: TellMeDialogProps & { readonly all: AlertsResponse }) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const kpis = useCatalog().data?.kpis ?? [];
  const leads = useMay('targets.write');
  const change = useAlertChange();
  const [key] = useState(formKey);
  const [isTried, setTried] = useState(false);
  const isPhone = useMediaQuery('(max-width: 47.99em)');
  const errorText = useErrorText();
  const [draft, setDraft] = useState<Draft>(() => firstDraft(number, rule, all, locale, kpis));
  const set = (more: Partial<Draft>) => setDraft({ ...draft, ...more });
  const isPercent = kpis.find(({ id }) => id === draft.ref?.id)?.unit === 'percent';
  const asked = asksFor(draft.when);
  const given = readGiven(locale, asked, isPercent, draft.typed);
  const body = bodyOf(draft, given);
  const [looked] = useDebouncedValue(body, 400);
  const subjects = subjectChoices(all, draft.subject);
  const whens = alertWhens.filter((when) => when !== 'fall' || (leads && all.mayWatchPeople && !all.worksCouncil));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (body === null) return;
    const whole = { ...body, audience: draft.audience, channelId: draft.channelId, isOn: true };
    const request = rule ? { path: `/api/alerts/${rule.id}`, method: 'PUT' as const, body: whole } : { path: '/api/alerts', body: { key, ...whole } };
    change.mutate(request, { onSuccess: onDone });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(rule ? 'alerts.tell.change' : 'alerts.tell.title')}
      size="lg"
      fullScreen={isPhone === true}
      classNames={{ title: formClasses.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} noValidate className={formClasses.form}>
        <div className={formClasses.fields}>
          {number ? null : (
            <Select
              className={formClasses.whole}
              label={t('alerts.tell.kpi')}
              required
              searchable
              data={kpis.map(({ id }) => ({ value: id, label: words.name(id) }))}
              value={draft.ref?.id ?? null}
              onChange={(id) => set({ ref: id === null ? null : { id }, typed: '' })}
            />
          )}
          {number ? <p className={`${formClasses.dialogNote} ${formClasses.whole}`}>{words.name(number.ref.id, number.ref.variant)}</p> : null}
          <Select
            label={t('alerts.tell.subject')}
            required
            searchable
            allowDeselect={false}
            data={subjects.map((one) => ({ value: keyOf(one), label: one.name ?? t('alerts.tell.everything') }))}
            value={keyOf(draft.subject)}
            onChange={(value) => {
              const subject = subjects.find((one) => keyOf(one) === value);
              if (subject) set({ subject: { scope: subject.scope, id: subject.id } as Subject, each: null });
            }}
          />
          {all.mayWatchPeople && draft.subject.scope in eachOf && draft.when !== 'stale' ? (
            <Select
              label={t('alerts.tell.each.label')}
              allowDeselect={false}
              data={['none', ...eachOf[draft.subject.scope]!].map((value) => ({
                value,
                label: t(`alerts.tell.each.${value as AlertEach | 'none'}`),
              }))}
              value={draft.each ?? 'none'}
              onChange={(value) => set({ each: value === 'none' || value === null ? null : (value as AlertEach) })}
            />
          ) : null}
          <Select
            label={t('alerts.tell.condition')}
            required
            allowDeselect={false}
            data={whens.map((value) => ({ value, label: t(`alerts.when.${value}`) }))}
            value={draft.when}
            onChange={(value) => {
              const when = (value ?? draft.when) as AlertWhen;
              const isSame = asksFor(when) === asked;
              set({
                when,
                typed: isSame ? draft.typed : usualTyped(when),
                ...(when === 'fall' ? { each: 'person', grain: 'week', audience: null, channelId: null } : {}),
              });
            }}
          />
          {asked === null ? null : (
            <TextInput
              label={t(`alerts.tell.${asked}`)}
              required
              inputMode="decimal"
              rightSection={asked === 'percent' || (asked === 'value' && isPercent) ? '%' : null}
              value={draft.typed}
              error={given === undefined ? t('alerts.tell.unread') : null}
              onChange={(event) => set({ typed: event.currentTarget.value })}
            />
          )}
          {draft.when === 'stale' ? null : (
            <div className={formClasses.whole}>
              <SegmentedControl
                fullWidth
                aria-label={t('alerts.tell.grain.label')}
                data={grains.map((value) => ({ value, label: t(`alerts.tell.grain.${value}`) }))}
                value={draft.grain}
                onChange={(value) => set({ grain: value as AlertGrain })}
              />
            </div>
          )}
          {all.audiences.length > 0 && draft.when !== 'fall' && draft.when !== 'stale' ? (
            <Select
              className={formClasses.whole}
              label={t('alerts.tell.audience')}
              description={t('alerts.tell.audienceNote')}
              placeholder={t('alerts.tell.audienceNone')}
              clearable
              searchable
              clearButtonProps={{ 'aria-label': t('alerts.tell.audienceNone') }}
              data={all.audiences.map(({ id, name }) => ({ value: id, label: name }))}
              value={draft.audience}
              onChange={(audience) => set({ audience })}
            />
          ) : null}
          {all.channels.length > 0 && draft.when !== 'fall' && draft.each !== 'person' && draft.subject.scope !== 'user' ? (
            <Select
              className={formClasses.whole}
              label={t('alerts.tell.channel')}
              description={t('alerts.tell.channelNote')}
              placeholder={t('alerts.tell.channelNone')}
              clearable
              clearButtonProps={{ 'aria-label': t('alerts.tell.channelNone') }}
              data={all.channels.map(({ id, name }) => ({ value: id, label: name }))}
              value={draft.channelId}
              onChange={(channelId) => set({ channelId })}
            />
          ) : null}
        </div>
        {draft.when === 'fall' ? <p className={formClasses.dialogNote}>{t('alerts.fallNote')}</p> : null}
        <AlertLook request={looked} />
        {isTried && body === null ? (
          <p className={formClasses.bad} role="alert">
            {t('alerts.tell.missing')}
          </p>
        ) : null}
        {change.error ? (
          <p className={formClasses.bad} role="alert">
            {errorText(change.error)}
          </p>
        ) : null}
        <div className={formClasses.dialogFoot}>
          <Button variant="default" onClick={onClose}>
            {t('alerts.tell.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t(rule ? 'alerts.tell.saveChange' : 'alerts.tell.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** A number of the rule; null: nothing was typed where something is asked, undefined: it is no number. */
function readGiven(locale: keyof typeof signs, asked: ReturnType<typeof asksFor>, isPercent: boolean, typed: string): string | null | undefined {
  if (asked === null) return '';
  if (asked === 'value') return readTyped(locale, isPercent, typed);
  if (typed.trim() === '') return null;
  const read = readNumber(locale, typed);
  const isSound = read !== undefined && !read.startsWith('-') && (asked === 'percent' ? read.split('.')[0]!.length <= 4 : /^[1-9]\d{0,2}$/.test(read) && Number(read) <= 365); // prettier-ignore
  return isSound ? read : undefined;
}

function bodyOf({ ref, subject, each, grain, when }: Draft, given: string | null | undefined): AlertPreviewRequest | null {
  if (ref === null || given === null || given === undefined) return null;
  return { ref, subject, each: when === 'stale' ? null : each, grain, condition: conditionOf(when, given) } as AlertPreviewRequest;
}

const usualTyped = (when: AlertWhen): string =>
  ({ value: '', days: '2', percent: when === 'target_reached' ? '100' : when.startsWith('previous') ? '20' : '90', none: '' })[
    asksFor(when) ?? 'none'
  ];

function firstDraft(
  number: AlertNumber | null,
  rule: AlertRule | null,
  { usual }: AlertsResponse,
  locale: keyof typeof signs,
  kpis: readonly { readonly id: string; readonly unit: string }[],
): Draft {
  if (rule) {
    const { ref, subject, each, grain, condition, audience, channelId } = rule;
    const isPercent = condition.kind === 'threshold' && kpis.find(({ id }) => id === ref.id)?.unit === 'percent';
    const given = givenOf(condition);
    const typed = (isPercent ? shifted(given, 2) : given).replace('.', signs[locale].decimal);
    const whose = { scope: subject.scope, id: subject.id } as Subject;
    return { ref, subject: whose, each, grain, when: whenOf(condition), typed, audience: audience?.id ?? null, channelId };
  }
  const subject = number === null || number.subject.scope === 'organisation' ? usual : number.subject;
  return { ref: number?.ref ?? null, subject, each: null, grain: 'month', when: 'threshold_below', typed: '', audience: null, channelId: null };
}

/** Who the number is of stands among them, whether or not the reader would find it there. */
function subjectChoices({ subjects }: AlertsResponse, chosen: Subject): readonly NamedSubject[] {
  return subjects.some((one) => keyOf(one) === keyOf(chosen)) ? subjects : [...subjects, { ...chosen, name: '–' }];
}
