import { Button, Checkbox, NumberInput, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { EntityDescription, InspectedFile, InspectResponse, Recipe, RecipeFile } from '@leadline/contract';
import { useState } from 'react';
import { FilePreview } from '#web/features/import/file-preview.tsx';
import classes from '#web/features/import/import.module.css';
import { OutputMapping } from '#web/features/import/output-mapping.tsx';
import { addFile, addOutput, changeFile, fileIdOf } from '#web/features/import/recipe-edit.ts';
import { countText } from '#web/lib/format.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useEntities } from '#web/lib/state.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { Panel } from '#web/ui/panel.tsx';

const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1258',
  'iso-8859-2',
] as const satisfies readonly RecipeFile['encoding'][];
const delimiters = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' } as const;

export interface FilePanelProps {
  readonly file: InspectedFile;
  readonly recipe: Recipe | undefined;
  readonly inspection: InspectResponse;
  readonly onChange: (recipe: Recipe, isRead?: boolean) => void;
}

/** One file: what it was recognised as, how it is read, and which field each column becomes. */
export function FilePanel({ file, recipe, inspection, onChange }: FilePanelProps) {
  const { t, locale, word } = useI18n();
  const words = useKpiWords();
  const entities = useEntities().data?.entities ?? [];
  const id = fileIdOf(recipe, file);
  const outputs = (recipe?.outputs ?? []).map((output, index) => ({ output, index })).filter(({ output }) => output.file === id);
  const made = [...new Set(outputs.map(({ output }) => words.entity(output.entity)))];
  const rows = t(file.isWhole ? 'importPage.file.rows' : 'importPage.file.rowsAtLeast', {
    rows: countText(locale, file.rows),
    columns: file.columns.length,
  });
  return (
    <Panel
      level={2}
      title={file.name}
      note={[made.length > 0 ? `${t('import.mapping.recognised')}: ${made.join(', ')}` : t('importPage.file.unknown'), rows].join(' · ')}
    >
      {file.error ? (
        <p className={classes.error} role="alert">
          {word(`error.${file.error.code}`, file.error.code, file.error.parameters)}
        </p>
      ) : null}
      {file.notes.map((note, place) => (
        <p key={`${note.code} ${place}`} className={classes.noteLine}>
          {word(`import.problem.${note.code}`, note.code, note.parameters)}
        </p>
      ))}
      <FilePreview file={file}>{recipe && id !== undefined ? <ReadingOf id={id} recipe={recipe} onChange={onChange} /> : null}</FilePreview>
      {recipe
        ? outputs.map(({ output, index }) => (
            <OutputMapping
              key={index}
              output={output}
              index={index}
              file={file}
              recipe={recipe}
              inspection={inspection}
              entities={entities}
              onChange={onChange}
            />
          ))
        : null}
      {file.error ? null : (
        <AddOutput
          isFirst={outputs.length === 0}
          onAdd={(entity) => onChange(recipe && id !== undefined ? addOutput(recipe, id, entity, file) : addFile(recipe, file, entity))}
        />
      )}
    </Panel>
  );
}

function ReadingOf({ id, recipe, onChange }: { readonly id: string; readonly recipe: Recipe; readonly onChange: FilePanelProps['onChange'] }) {
  const { t } = useI18n();
  const known = recipe.files.find((item) => item.id === id);
  if (!known) return null;
  const change = (part: Partial<RecipeFile>) => onChange(changeFile(recipe, known.id, part), true);
  return (
    <div className={classes.controls}>
      <Select
        label={t('import.reading.encoding')}
        value={known.encoding}
        data={[...encodings]}
        onChange={(value) => change({ encoding: value as RecipeFile['encoding'] })}
      />
      <Select
        label={t('import.reading.delimiter')}
        value={known.delimiter}
        data={Object.entries(delimiters).map(([value, name]) => ({ value, label: t(`importPage.delimiter.${name}`) }))}
        onChange={(value) => change({ delimiter: value as RecipeFile['delimiter'] })}
      />
      <NumberInput
        label={t('import.reading.skip')}
        min={0}
        max={1000}
        value={known.skip}
        onChange={(value) => typeof value === 'number' && value !== known.skip && change({ skip: value })}
      />
      <Checkbox
        className={classes.check ?? ''}
        label={t('import.reading.header')}
        checked={known.hasHeader}
        onChange={(event) => change({ hasHeader: event.currentTarget.checked })}
      />
    </div>
  );
}

function AddOutput({ isFirst, onAdd }: { readonly isFirst: boolean; readonly onAdd: (entity: EntityDescription) => void }) {
  const { t } = useI18n();
  const words = useKpiWords();
  const entities = useEntities().data?.entities ?? [];
  const [isOpen, setOpen] = useState(false);
  const label = t(isFirst ? 'importPage.output.choose' : 'importPage.output.add');
  if (!isOpen) {
    return (
      <Button mt="sm" size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setOpen(true)}>
        {label}
      </Button>
    );
  }
  return (
    <Select
      mt="sm"
      maw={320}
      searchable
      label={label}
      placeholder={t('board.period.choose')}
      data={entities.filter((entity) => !entity.derived).map((entity) => ({ value: entity.id, label: words.entity(entity.id) }))}
      onChange={(value) => {
        const entity = entities.find((item) => item.id === value);
        if (!entity) return;
        onAdd(entity);
        setOpen(false);
      }}
    />
  );
}
