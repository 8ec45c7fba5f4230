import { MultiSelect, Select, type ComboboxItem, type OptionsFilter } from '@mantine/core';
import type { WidgetOf } from '@leadline/contract';
import { useMemo } from 'react';
import { fold } from '#web/lib/fold.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useCatalog } from '#web/lib/state.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';

type WidgetKpi = WidgetOf<'number'>['kpi'];

const split = '~';
const keyOf = ({ id, variant }: WidgetKpi): string => (variant === undefined ? id : `${id}${split}${variant}`);
function refOf(key: string): WidgetKpi {
  const [id, variant] = key.split(split);
  return variant === undefined ? { id: id! } : { id: id!, variant };
}

/** Every word that is typed stands somewhere in the name, diacritics or not. */
const byFoldedWords: OptionsFilter = ({ options, search, limit }) => {
  const words = fold(search).split(/\s+/).filter(Boolean);
  return (options as readonly ComboboxItem[]).filter(({ label }) => words.every((word) => fold(label).includes(word))).slice(0, limit);
};

/** KPIs by name, with their variants; one that is chosen stays even where it is switched off or gone. */
function useChoices(chosen: readonly WidgetKpi[]): readonly { readonly value: string; readonly label: string }[] {
  const kpis = useCatalog().data?.kpis;
  const words = useKpiWords();
  const { locale } = useI18n();
  const kept = chosen.map(keyOf).join();
  return useMemo(() => {
    const offered = (kpis ?? []).filter(({ isOff }) => !isOff);
    const refs = offered.flatMap(({ id, variants }): readonly WidgetKpi[] => [{ id }, ...variants.map((variant) => ({ id, variant }))]);
    const choices = refs
      .map((ref) => ({ value: keyOf(ref), label: words.name(ref.id, ref.variant) }))
      .sort((a, b) => a.label.localeCompare(b.label, locale));
    const known = new Set(choices.map(({ value }) => value));
    const others = (kept === '' ? [] : kept.split(','))
      .filter((key) => !known.has(key))
      .map((key) => ({ value: key, label: words.name(refOf(key).id, refOf(key).variant) }));
    return [...others, ...choices];
  }, [kpis, words, kept, locale]);
}

interface KpiSelectProps {
  readonly label: string;
  readonly value: WidgetKpi;
  readonly onChange: (ref: WidgetKpi) => void;
}

export function KpiSelect({ label, value, onChange }: KpiSelectProps) {
  const data = useChoices([value]);
  return (
    <Select
      label={label}
      data={data}
      value={keyOf(value)}
      searchable
      limit={200}
      filter={byFoldedWords}
      onChange={(key) => {
        if (key !== null) onChange(refOf(key));
      }}
    />
  );
}

interface SecondKpiSelectProps {
  readonly label: string;
  readonly placeholder: string;
  readonly clearLabel: string;
  /** Which one it stands beside: the same one is not offered again. */
  readonly besides: WidgetKpi;
  readonly value: WidgetKpi | null;
  readonly onChange: (ref: WidgetKpi | null) => void;
}

/** Another KPI beside a first one, or none; by keyboard it is taken away by a button of its own, which the library leaves to the mouse. */
export function SecondKpiSelect({ label, placeholder, clearLabel, besides, value, onChange }: SecondKpiSelectProps) {
  const data = useChoices(value === null ? [] : [value]);
  return (
    <Select
      label={label}
      placeholder={placeholder}
      data={data.filter((choice) => choice.value !== keyOf(besides))}
      value={value === null ? null : keyOf(value)}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': clearLabel, 'aria-hidden': false, tabIndex: 0 }}
      limit={200}
      filter={byFoldedWords}
      onChange={(key) => onChange(key === null ? null : refOf(key))}
    />
  );
}

interface KpisSelectProps {
  readonly label: string;
  readonly description?: string;
  readonly value: readonly WidgetKpi[];
  readonly most: number;
  readonly onChange: (refs: WidgetKpi[]) => void;
}

/** One at least; the last one cannot be taken away. */
export function KpisSelect({ label, description, value, most, onChange }: KpisSelectProps) {
  const data = useChoices(value);
  return (
    <MultiSelect
      label={label}
      description={description}
      data={data}
      value={value.map(keyOf)}
      maxValues={most}
      searchable
      limit={200}
      filter={byFoldedWords}
      onChange={(keys) => {
        if (keys.length > 0) onChange(keys.map(refOf));
      }}
    />
  );
}
