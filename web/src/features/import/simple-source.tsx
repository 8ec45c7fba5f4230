import { Select, TextInput } from '@mantine/core';
import type { InspectedFile, SimpleSource } from '@leadline/contract';
import classes from '#web/features/import/import.module.css';
import { columnChoices } from '#web/features/import/column-choices.ts';
import { changeKind, simpleKinds, type OtherFile, type SourceKind } from '#web/features/import/source-edit.ts';
import { useI18n } from '#web/lib/i18n.tsx';

export interface SimpleSourceProps {
  readonly label: string;
  readonly from: SimpleSource;
  readonly file: InspectedFile;
  readonly others: readonly OtherFile[];
  readonly onChange: (from: SimpleSource) => void;
}

/** One value: a column, something fixed, or looked up in another file. */
export function SimpleSourceEditor({ label, from, file, others, onChange }: SimpleSourceProps) {
  const { t } = useI18n();
  const kinds = simpleKinds.filter((kind) => kind !== 'lookup' || others.length > 0 || from.kind === 'lookup');
  const names = file.columns.map(({ name }) => name);
  return (
    <fieldset className={classes.part}>
      <legend className={classes.partLegend}>{label}</legend>
      <Select
        size="xs"
        aria-label={`${label}: ${t('importPage.source.way')}`}
        value={from.kind}
        data={kinds.map((kind) => ({ value: kind, label: t(`importPage.source.kind.${kind}`) }))}
        onChange={(kind) => kind !== null && onChange(changeKind(from, kind as SourceKind, names, others) as SimpleSource)}
      />
      <SimpleFields from={from} file={file} others={others} onChange={onChange} />
    </fieldset>
  );
}

/** What has to be chosen for one way. */
export function SimpleFields({ from, file, others, onChange }: Omit<SimpleSourceProps, 'label'>) {
  const { t } = useI18n();
  if (from.kind === 'constant')
    return (
      <TextInput
        size="xs"
        label={t('importPage.source.value')}
        defaultValue={from.value}
        onBlur={({ currentTarget: { value } }) => value !== from.value && onChange({ ...from, value })}
      />
    );
  if (from.kind === 'column')
    return (
      <Select
        size="xs"
        searchable
        label={t('importPage.source.column')}
        value={from.column}
        data={columnChoices(file)}
        onChange={(column) => column !== null && onChange({ ...from, column })}
      />
    );
  const other = others.find(({ id }) => id === from.file);
  const choices = other ? columnChoices(other.file) : [];
  return (
    <>
      <Select
        size="xs"
        label={t('importPage.source.file')}
        value={from.file}
        data={others.map(({ id, file: { name } }) => ({ value: id, label: name }))}
        onChange={(id) => {
          const next = others.find((item) => item.id === id);
          const [first = ''] = next?.file.columns.map(({ name }) => name) ?? [];
          if (next) onChange({ ...from, file: next.id, on: first, take: first });
        }}
      />
      <Select
        size="xs"
        searchable
        label={t('importPage.source.take')}
        value={from.take}
        data={choices}
        onChange={(take) => take !== null && onChange({ ...from, take })}
      />
      <Select
        size="xs"
        searchable
        label={t('importPage.source.on')}
        value={from.on}
        data={choices}
        onChange={(on) => on !== null && onChange({ ...from, on })}
      />
      <Select
        size="xs"
        searchable
        label={t('importPage.source.equals', { file: file.name })}
        value={from.column}
        data={columnChoices(file)}
        onChange={(column) => column !== null && onChange({ ...from, column })}
      />
    </>
  );
}
