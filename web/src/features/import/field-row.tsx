import { Button, Select } from '@mantine/core';
import type { EntityDescription, FieldSource, InspectedFile, Recipe, RecipeField } from '@leadline/contract';
import { useState } from 'react';
import { columnChoices } from '#web/features/import/column-choices.ts';
import classes from '#web/features/import/import.module.css';
import { previewSource } from '#web/features/import/preview-source.ts';
import { readSample } from '#web/features/import/read-sample.ts';
import type { OtherFile } from '#web/features/import/source-edit.ts';
import { SourceEditor } from '#web/features/import/source-editor.tsx';
import { recipeFileName, sourceText } from '#web/features/import/source-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';

export interface FieldRowProps {
  readonly entity: EntityDescription;
  readonly field: RecipeField;
  readonly file: InspectedFile;
  readonly others: readonly OtherFile[];
  readonly recipe: Recipe;
  readonly onChange: (from: FieldSource | undefined) => void;
}

const nothing = 'nothing';

/** One field: where it comes from, a raw value of the file and the same value as it will be read. */
export function FieldRow(props: FieldRowProps) {
  const { entity, field, file, others, onChange } = props;
  const { t } = useI18n();
  const words = useKpiWords();
  const [isOpen, setOpen] = useState(false);
  const column = entity.columns.find((item) => item.name === field.column);
  const name = words.column(entity.id, field.column);
  return (
    <>
      <tr>
        <th scope="row">{column?.to ? `${name} → ${words.entity(column.to)}` : name}</th>
        <td className={classes.from}>
          <From {...props} name={name} />
          <Button size="compact-xs" variant="subtle" aria-expanded={isOpen} onClick={() => setOpen((is) => !is)}>
            {t(isOpen ? 'importPage.source.done' : 'importPage.source.change')}
            <span className={classes.hidden}>: {name}</span>
          </Button>
        </td>
        <Preview {...props} />
      </tr>
      {isOpen ? (
        <tr>
          <td colSpan={4}>
            <SourceEditor name={name} from={field.from} file={file} others={others} onChange={onChange} />
          </td>
        </tr>
      ) : null}
    </>
  );
}

function From({ field: { from }, file, others, recipe, name, onChange }: FieldRowProps & { readonly name: string }) {
  const { t } = useI18n();
  const nameOf = (id: string): string => others.find((other) => other.id === id)?.file.name ?? recipeFileName(recipe, id);
  const isColumn = from.kind === 'column';
  const own = { value: from.kind, label: sourceText(t, from, nameOf) };
  return (
    <Select
      size="xs"
      searchable
      aria-label={`${t('import.mapping.from')}: ${name}`}
      value={isColumn ? `:${from.column}` : own.value}
      data={[
        { value: nothing, label: t('import.mapping.nothing') },
        ...(isColumn ? [] : [own]),
        ...columnChoices(file).map(({ value, label }) => ({ value: `:${value}`, label })),
      ]}
      onChange={(value) => {
        if (value === null || value === nothing) onChange(undefined);
        else if (value.startsWith(':')) onChange({ ...(isColumn ? from : {}), kind: 'column', column: value.slice(1) } as FieldSource);
      }}
    />
  );
}

function Preview({ entity, field, file, others, recipe }: FieldRowProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const { organization } = useAppState();
  const column = entity.columns.find((item) => item.name === field.column);
  const files = { own: file, others: new Map(others.map((other) => [other.id, other.file])) };
  const found = previewSource(field.from, files, recipe.defaults) ?? sampleOf(field.from, file);
  if (!found)
    return (
      <td colSpan={2} className={classes.faint}>
        {field.from.kind === 'row' ? '' : t('importPage.source.notInPreview')}
      </td>
    );
  const read = readSample(i18n, found, field, column, recipe, organization.currency);
  return (
    <>
      <td className={classes.raw}>{found.raw}</td>
      <td>
        {read ?? (
          <span className={classes.bad}>
            {t(column?.type === 'date' || column?.type === 'moment' ? 'import.reason.bad_date' : 'import.reason.bad_number')}
          </span>
        )}
      </td>
    </>
  );
}

/** Columns that are empty in the first rows have samples from further down. */
function sampleOf(from: FieldSource, file: InspectedFile) {
  if (from.kind !== 'column') return undefined;
  const text = file.columns.find((column) => column.name === from.column)?.samples.find((sample) => sample.trim() !== '');
  return text === undefined ? undefined : { raw: text, text, isCalculated: false };
}
