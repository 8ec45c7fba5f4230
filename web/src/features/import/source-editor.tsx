import { Button, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { FieldSource, InspectedFile, SimpleSource } from '@leadline/contract';
import classes from '#web/features/import/import.module.css';
import { SimpleFields, SimpleSourceEditor } from '#web/features/import/simple-source.tsx';
import { changeKind, sourceKinds, type OtherFile, type SourceKind } from '#web/features/import/source-edit.ts';
import { useI18n } from '#web/lib/i18n.tsx';

export interface SourceEditorProps {
  readonly name: string;
  readonly from: FieldSource;
  readonly file: InspectedFile;
  readonly others: readonly OtherFile[];
  readonly onChange: (from: FieldSource) => void;
}

/** How a field comes about, in plain words: taken, fixed, looked up, put together or calculated. */
export function SourceEditor({ name, from, file, others, onChange }: SourceEditorProps) {
  const { t } = useI18n();
  const kinds = sourceKinds.filter((kind) => kind !== 'lookup' || others.length > 0 || from.kind === 'lookup');
  const columns = file.columns.map((column) => column.name);
  return (
    <div className={classes.source} role="group" aria-label={name}>
      <Select
        size="xs"
        label={t('importPage.source.way')}
        value={from.kind === 'row' ? null : from.kind}
        placeholder={t('import.mapping.by_row')}
        description={others.length === 0 ? t('importPage.source.noOther') : undefined}
        data={kinds.map((kind) => ({ value: kind, label: t(`importPage.source.kind.${kind}`) }))}
        onChange={(kind) => kind !== null && onChange(changeKind(from, kind as SourceKind, columns, others))}
      />
      <Parts from={from} file={file} others={others} onChange={onChange} />
    </div>
  );
}

type PartsProps = Omit<SourceEditorProps, 'name'>;

function Parts({ from, ...rest }: PartsProps) {
  const { t } = useI18n();
  const { onChange } = rest;
  switch (from.kind) {
    case 'row':
      return null;
    case 'concat':
      return (
        <>
          <PartList {...rest} parts={from.parts} least={1} most={10} onChange={(parts) => onChange({ ...from, parts: [...parts] })} />
          <TextInput
            size="xs"
            label={t('importPage.source.separator')}
            maxLength={10}
            defaultValue={from.separator}
            onBlur={({ currentTarget: { value } }) => value !== from.separator && onChange({ ...from, separator: value })}
          />
        </>
      );
    case 'difference':
      return (
        <>
          <SimpleSourceEditor {...rest} label={t('importPage.source.of')} from={from.of} onChange={(of) => onChange({ ...from, of })} />
          <SimpleSourceEditor {...rest} label={t('importPage.source.minus')} from={from.minus} onChange={(minus) => onChange({ ...from, minus })} />
        </>
      );
    case 'product':
      return <PartList {...rest} parts={from.factors} least={2} most={5} onChange={(factors) => onChange({ ...from, factors: [...factors] })} />;
    default:
      return <SimpleFields {...rest} from={from} />;
  }
}

interface PartListProps extends Omit<PartsProps, 'from' | 'onChange'> {
  readonly parts: readonly SimpleSource[];
  readonly least: number;
  readonly most: number;
  readonly onChange: (parts: readonly SimpleSource[]) => void;
}

function PartList({ parts, least, most, file, others, onChange }: PartListProps) {
  const { t } = useI18n();
  return (
    <>
      {parts.map((part, index) => (
        <div key={index} className={classes.partRow}>
          <SimpleSourceEditor
            label={t('importPage.source.part', { number: index + 1 })}
            from={part}
            file={file}
            others={others}
            onChange={(next) => onChange(parts.map((item, at) => (at === index ? next : item)))}
          />
          {parts.length > least ? (
            <button type="button" className={classes.undo} onClick={() => onChange(parts.filter((_, at) => at !== index))}>
              {t('importPage.source.remove', { number: index + 1 })}
            </button>
          ) : null}
        </div>
      ))}
      {parts.length < most ? (
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={12} aria-hidden />}
          onClick={() => onChange([...parts, { kind: 'column', column: file.columns[0]?.name ?? '' }])}
        >
          {t('importPage.source.add')}
        </Button>
      ) : null}
    </>
  );
}
