import type { FindResponse, OwnRecognition, RecognitionAbout, Thank } from '@leadline/contract';
import { recognitionLimits } from '@leadline/contract/values';
import { Select, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PlainDialog } from '#web/features/recognition/plain-dialog.tsx';
import { callApi } from '#web/lib/api.ts';
import { formKey } from '#web/lib/form-key.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useCatalog } from '#web/lib/state.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useMembers } from '#web/parts/member-picker.tsx';
import { useRecognitionText } from '#web/parts/recognition/recognition-text.ts';
import { useRecognitionChange } from '#web/parts/recognition/use-recognition.ts';

interface Draft {
  readonly to: string | null;
  readonly value: string | null;
  readonly text: string;
  readonly about: string | null;
}

/** Whom, what for, and in own words. */
export function ThankDialog({ own, onClose }: { readonly own: OwnRecognition; readonly onClose: () => void }) {
  const { t } = useI18n();
  const text = useRecognitionText();
  const change = useRecognitionChange();
  const [key] = useState(formKey);
  const [draft, setDraft] = useState<Draft>({ to: null, value: null, text: '', about: null });
  const [isTried, setTried] = useState(false);
  const set = (more: Partial<Draft>) => setDraft({ ...draft, ...more });
  const isIncomplete = draft.to === null || draft.text.trim() === '';
  const save = () => change.mutate({ path: '/api/recognition', body: bodyOf(key, draft, own) }, { onSuccess: onClose });
  const options = (kind: string, all: OwnRecognition['people']) => all.map(({ id, name }) => ({ value: `${kind} ${id}`, label: name }));
  return (
    <PlainDialog
      title={t('recognition.form.title')}
      note={t('recognition.form.left', { count: own.left })}
      save={t('recognition.form.send')}
      isPending={change.isPending}
      error={change.error}
      onSave={() => (isIncomplete ? setTried(true) : save())}
      onClose={onClose}
    >
      <Select
        label={t('recognition.form.to')}
        searchable
        data={[
          { group: t('recognition.form.people'), items: options('user', own.people) },
          { group: t('recognition.form.teams'), items: options('team', own.teams) },
        ]}
        value={draft.to}
        error={isTried && draft.to === null ? t('recognition.form.missingTo') : undefined}
        onChange={(to) => set({ to })}
        data-autofocus
      />
      <Select
        label={t('recognition.form.value')}
        searchable
        clearable
        data={own.values.map((value, at) => ({ value: String(at), label: text.value(value) }))}
        value={draft.value}
        onChange={(value) => set({ value })}
      />
      <Textarea
        label={t('recognition.form.text')}
        description={t('recognition.form.textNote')}
        autosize
        minRows={3}
        maxLength={recognitionLimits.words}
        value={draft.text}
        error={isTried && draft.text.trim() === '' ? t('recognition.form.missingText') : undefined}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <AboutField value={draft.about} onChange={(about) => set({ about })} />
    </PlainDialog>
  );
}

/** Deals the reader may see, by a part of their names. */
function useDeals(asked: string) {
  const answer = useQuery({
    queryKey: ['find', 'deals', asked],
    queryFn: ({ signal }) => callApi<FindResponse>(`/api/find?${new URLSearchParams({ asked }).toString()}`, { signal }),
    placeholderData: keepPreviousData,
    enabled: asked.trim() !== '',
  });
  return (answer.data?.found ?? []).filter(({ kind }) => kind === 'opportunity');
}

/** A deal, a customer or a KPI: deals and customers are found by a part of their name. Who may not see it reads the thank-you without it. */
function AboutField({ value, onChange }: { readonly value: string | null; readonly onChange: (value: string | null) => void }) {
  const { t } = useI18n();
  const words = useKpiWords();
  const kpis = useCatalog().data?.kpis ?? [];
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search, 250);
  const customers = useMembers('account', asked).data?.members ?? [];
  const deals = useDeals(asked.slice(0, 200));
  const [chosen, setChosen] = useState<{ readonly value: string; readonly label: string } | null>(null);
  const dealItems = deals.map(({ id, label }) => ({ value: `opportunity ${id}`, label }));
  // What is chosen stays to be chosen, whatever is typed next.
  const isKept = chosen !== null && value === chosen.value && !dealItems.some((deal) => deal.value === chosen.value);
  return (
    <Select
      label={t('recognition.form.about')}
      description={t('recognition.form.aboutNote')}
      searchable
      clearable
      data={[
        { group: t('recognition.form.deals'), items: isKept ? [chosen, ...dealItems] : dealItems },
        {
          group: t('recognition.form.customers'),
          items: customers.flatMap(({ id, label }) => (label === undefined ? [] : [{ value: `account ${id}`, label }])),
        },
        { group: t('recognition.form.kpis'), items: kpis.map(({ id }) => ({ value: `kpi ${id}`, label: words.name(id) })) },
      ]}
      value={value}
      onSearchChange={setSearch}
      onChange={(next) => {
        setChosen(dealItems.find((deal) => deal.value === next) ?? null);
        onChange(next);
      }}
      limit={60}
    />
  );
}

function bodyOf(key: string, { to, value, text, about }: Draft, { values }: OwnRecognition): Thank {
  const [kind, id] = to!.split(' ') as ['user' | 'team', string];
  const [of, about_] = (about ?? '').split(' ');
  return {
    key,
    to: { kind, id },
    value: value === null ? null : (values[Number(value)] ?? null),
    text: text.trim(),
    about: about === null ? null : ({ kind: of, id: about_ } as RecognitionAbout),
  };
}
