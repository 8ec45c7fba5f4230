import type { ContestKind, ContestsResponse, PlanContest } from '@leadline/contract';
import { contestKinds, contestLimits, isForSingle } from '@leadline/contract/values';
import { formatPeriod, type Locale } from '@leadline/i18n';
import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { comingPeriods } from '#web/features/recognition/coming-periods.ts';
import { PlainDialog } from '#web/features/recognition/plain-dialog.tsx';
import { formKey } from '#web/lib/form-key.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { readNumber } from '#web/lib/typed-number.ts';
import { useCatalog } from '#web/lib/state.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useRecognitionChange } from '#web/parts/recognition/use-recognition.ts';

interface Draft {
  readonly title: string;
  readonly kind: ContestKind;
  readonly kpi: string | null;
  readonly teamIds: string[];
  readonly period: string;
  readonly rules: string;
  readonly prize: string;
  readonly prizeAmount: string;
  readonly yearlyVariable: string;
}

interface FieldsProps {
  readonly draft: Draft;
  readonly set: (more: Partial<Draft>) => void;
}

/** Who takes part, when, and by which rules: known before it begins, and not changed afterwards. */
export function PlanDialog({ all, onClose }: { readonly all: ContestsResponse; readonly onClose: () => void }) {
  const { t, locale } = useI18n();
  const change = useRecognitionChange();
  const [key] = useState(formKey);
  const [isTried, setTried] = useState(false);
  const [draft, setDraft] = useState<Draft>(() => ({
    title: '',
    kind: 'team_target',
    kpi: null,
    teamIds: all.teams.length === 1 ? [all.teams[0]!.id] : [],
    period: comingPeriods(all.today)[0]!,
    rules: '',
    prize: '',
    prizeAmount: '',
    yearlyVariable: '',
  }));
  const set = (more: Partial<Draft>) => setDraft({ ...draft, ...more });
  const isIncomplete = draft.title.trim() === '' || draft.kpi === null || draft.teamIds.length === 0 || draft.rules.trim() === '';
  const save = () => {
    setTried(true);
    if (!isIncomplete) change.mutate({ path: '/api/contests', body: bodyOf(key, draft, locale) }, { onSuccess: onClose });
  };
  return (
    <PlainDialog
      title={t('contests.plan')}
      note={t('contests.form.note')}
      save={t('contests.plan')}
      isPending={change.isPending}
      error={change.error}
      onSave={save}
      onClose={onClose}
    >
      <WhatFields draft={draft} set={set} all={all} />
      <PrizeFields draft={draft} set={set} />
      {isTried && isIncomplete ? <p role="alert">{t('contests.form.missing')}</p> : null}
    </PlainDialog>
  );
}

function WhatFields({ draft, set, all }: FieldsProps & { readonly all: ContestsResponse }) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const kpis = (useCatalog().data?.kpis ?? []).filter(({ isOff }) => !isOff);
  const kinds = contestKinds.filter((kind) => !(isForSingle(kind) && all.worksCouncil) && (kind !== 'teams' || all.teams.length > 1));
  return (
    <>
      <TextInput
        label={t('contests.form.title')}
        maxLength={120}
        value={draft.title}
        data-autofocus
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Select
        label={t('contests.form.kind')}
        allowDeselect={false}
        data={kinds.map((kind) => ({ value: kind, label: t(`contests.kind.${kind}`) }))}
        value={draft.kind}
        onChange={(kind) => set({ kind: (kind ?? 'team_target') as ContestKind })}
      />
      <Select
        label={t('contests.form.kpi')}
        searchable
        data={kpis.map(({ id }) => ({ value: id, label: words.name(id) }))}
        value={draft.kpi}
        onChange={(kpi) => set({ kpi })}
      />
      <MultiSelect
        label={t('contests.form.teams')}
        searchable
        data={all.teams.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.teamIds}
        maxValues={contestLimits.teams}
        onChange={(teamIds) => set({ teamIds })}
      />
      <Select
        label={t('contests.form.period')}
        allowDeselect={false}
        data={comingPeriods(all.today).map((period) => ({ value: period, label: formatPeriod(locale, period) }))}
        value={draft.period}
        onChange={(period) => set({ period: period ?? draft.period })}
      />
      <Textarea
        label={t('contests.form.rules')}
        autosize
        minRows={3}
        maxLength={contestLimits.words}
        value={draft.rules}
        onChange={(event) => set({ rules: event.currentTarget.value })}
      />
    </>
  );
}

/** Of contests of single people also what the prize is worth beside the pay. */
function PrizeFields({ draft, set }: FieldsProps) {
  const { t } = useI18n();
  return (
    <>
      <TextInput
        label={t('contests.form.prize')}
        maxLength={200}
        value={draft.prize}
        onChange={(event) => set({ prize: event.currentTarget.value })}
      />
      {isForSingle(draft.kind)
        ? (['prizeAmount', 'yearlyVariable'] as const).map((name) => (
            <TextInput
              key={name}
              label={t(`contests.form.${name}`)}
              description={name === 'prizeAmount' ? t('contests.form.prizeNote') : undefined}
              inputMode="decimal"
              value={draft[name]}
              onChange={(event) => set({ [name]: event.currentTarget.value })}
            />
          ))
        : null}
    </>
  );
}

function bodyOf(key: string, draft: Draft, locale: Locale): PlanContest {
  const amountOf = (text: string): string | null => (text.trim() === '' ? null : (readNumber(locale, text) ?? text.trim()));
  const { title, kind, kpi, teamIds, period, rules, prize } = draft;
  const money = isForSingle(kind)
    ? { prizeAmount: amountOf(draft.prizeAmount), yearlyVariable: amountOf(draft.yearlyVariable) }
    : { prizeAmount: null, yearlyVariable: null };
  return { key, title: title.trim(), kind, kpi: { id: kpi! }, teamIds, period, rules: rules.trim(), prize: prize.trim(), ...money };
}
