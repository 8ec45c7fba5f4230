import type { NamedTableBasis, NamedTablesResponse } from '@leadline/contract';
import { namedTableBases, namedTableLimits } from '@leadline/contract/values';
import { formatPeriod } from '@leadline/i18n';
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { PlainDialog } from '#web/features/recognition/plain-dialog.tsx';
import { formKey } from '#web/lib/form-key.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useCatalog } from '#web/lib/state.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useRecognitionChange } from '#web/parts/recognition/use-recognition.ts';

const usualDays = 7;

function dayAhead(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The manager's half of the decision: one team, one KPI, one quarter (§9.6). */
export function ProposeDialog({ all, onClose }: { readonly all: NamedTablesResponse; readonly onClose: () => void }) {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const change = useRecognitionChange();
  const [key] = useState(formKey);
  const [isTried, setTried] = useState(false);
  const [draft, setDraft] = useState(() => ({
    teamId: all.teams.length === 1 ? all.teams[0]!.id : null,
    kpi: null as string | null,
    basis: 'own_target' as NamedTableBasis,
    quarter: all.quarters.at(-1)!,
    closesOn: dayAhead(all.today, usualDays),
  }));
  const set = (more: Partial<typeof draft>) => setDraft({ ...draft, ...more });
  const kpis = (useCatalog().data?.kpis ?? []).filter(({ isOff }) => !isOff);
  const isIncomplete = draft.teamId === null || draft.kpi === null || draft.closesOn === '';
  const save = () => {
    setTried(true);
    if (!isIncomplete) change.mutate({ path: '/api/named-tables', body: { key, ...draft, kpi: { id: draft.kpi } } }, { onSuccess: onClose });
  };
  return (
    <PlainDialog
      title={t('votes.propose')}
      note={t('votes.form.note')}
      save={t('votes.propose')}
      isPending={change.isPending}
      error={change.error}
      onSave={save}
      onClose={onClose}
    >
      <Select
        label={t('votes.form.team')}
        searchable
        data={all.teams.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.teamId}
        onChange={(teamId) => set({ teamId })}
      />
      <Select
        label={t('votes.form.kpi')}
        searchable
        data={kpis.map(({ id }) => ({ value: id, label: words.name(id) }))}
        value={draft.kpi}
        onChange={(kpi) => set({ kpi })}
      />
      <Select
        label={t('votes.form.basis')}
        allowDeselect={false}
        data={namedTableBases.map((basis) => ({ value: basis, label: t(`votes.basis.${basis}`) }))}
        value={draft.basis}
        onChange={(basis) => set({ basis: basis ?? 'own_target' })}
      />
      <Select
        label={t('votes.form.quarter')}
        allowDeselect={false}
        data={all.quarters.map((quarter) => ({ value: quarter, label: formatPeriod(locale, quarter) }))}
        value={draft.quarter}
        onChange={(quarter) => set({ quarter: quarter ?? draft.quarter })}
      />
      <TextInput
        type="date"
        label={t('votes.form.closes')}
        min={dayAhead(all.today, namedTableLimits.fewest)}
        max={dayAhead(all.today, namedTableLimits.most)}
        value={draft.closesOn}
        onChange={(event) => set({ closesOn: event.currentTarget.value })}
      />
      {isTried && isIncomplete ? <p role="alert">{t('votes.form.missing')}</p> : null}
    </PlainDialog>
  );
}
