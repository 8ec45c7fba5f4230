import { Button, Collapse, Select } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { EntityDescription, FieldSource, InspectedFile, InspectResponse, Recipe, RecipeOutput } from '@leadline/contract';
import { useState } from 'react';
import { columnChoices } from '#web/features/import/column-choices.ts';
import { FieldRow } from '#web/features/import/field-row.tsx';
import classes from '#web/features/import/import.module.css';
import { changeEntity, changeField, changeId, fileIdOf, idColumn, includeFile, newFileId, removeOutput } from '#web/features/import/recipe-edit.ts';
import { partsOf } from '#web/features/import/source-edit.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';

export interface OutputMappingProps {
  readonly output: RecipeOutput;
  readonly index: number;
  readonly file: InspectedFile;
  readonly recipe: Recipe;
  readonly inspection: InspectResponse;
  readonly entities: readonly EntityDescription[];
  readonly onChange: (recipe: Recipe) => void;
}

const whole = 'whole';

/** What each row of a file becomes: the entity, what identifies it, and field by field the raw value beside the value as read. */
export function OutputMapping(props: OutputMappingProps) {
  const { output, index, file, recipe, entities, onChange } = props;
  const { t } = useI18n();
  const words = useKpiWords();
  const [isOpen, setOpen] = useState(output.fields.length === 0);
  const entity = entities.find((item) => item.id === output.entity);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div className={classes.output}>
      <button type="button" className={classes.outputHead} aria-expanded={isOpen} onClick={() => setOpen((is) => !is)}>
        <Chevron size={16} stroke={1.8} aria-hidden />
        <strong>{words.entity(output.entity)}</strong>
        <span className={classes.faint}>
          {t('importPage.output.fields', { count: output.fields.length })}
          {output.distinct ? ` · ${t('import.mapping.distinct')}` : ''}
        </span>
      </button>
      <Collapse expanded={isOpen}>
        <div className={classes.controls}>
          <Select
            searchable
            label={t('import.mapping.makes')}
            value={output.entity}
            data={entities.filter((item) => !item.derived).map((item) => ({ value: item.id, label: words.entity(item.id) }))}
            onChange={(value) => {
              const next = entities.find((item) => item.id === value);
              if (next)
                onChange(
                  changeEntity(
                    recipe,
                    index,
                    next.id,
                    next.columns.map((column) => column.name),
                  ),
                );
            }}
          />
          <Select
            searchable
            label={t('import.mapping.identified_by')}
            value={output.id === null ? whole : idColumn(output)}
            placeholder={(output.id ?? []).map((part) => (part.kind === 'constant' ? part.value : part.column)).join(' | ')}
            data={[{ value: whole, label: t('import.mapping.by_row') }, ...columnChoices(file)]}
            onChange={(value) => onChange(changeId(recipe, index, value === whole ? null : value))}
          />
        </div>
        {entity ? <Fields {...props} entity={entity} /> : null}
        <Button size="compact-sm" variant="subtle" mt="xs" onClick={() => onChange(removeOutput(recipe, index))} disabled={recipe.outputs.length < 2}>
          {t('importPage.output.remove')}
        </Button>
      </Collapse>
    </div>
  );
}

function Fields({ output, index, file, recipe, inspection, entity, onChange }: OutputMappingProps & { readonly entity: EntityDescription }) {
  const { t } = useI18n();
  const words = useKpiWords();
  const others = inspection.files
    .filter((item) => item.digest !== file.digest && item.columns.length > 0)
    .map((item) => ({ id: fileIdOf(recipe, item) ?? newFileId(recipe, item), file: item }));
  const change = (column: string, from: FieldSource | undefined): void => {
    const looked = others.filter(({ id }) => partsOf(from).some((part) => part.kind === 'lookup' && part.file === id));
    const known = looked.reduce((next, other) => includeFile(next, other.id, other.file), recipe);
    onChange(changeField(known, index, column, from));
  };
  const taken = new Set(output.fields.map((field) => field.column));
  const free = entity.columns.filter((column) => !column.derived && !taken.has(column.name));
  return (
    <div className={`${classes.scroll} ${classes.whole}`} tabIndex={0} role="region" aria-label={words.entity(entity.id)}>
      <table className={classes.table}>
        <caption className={classes.hidden}>{words.entity(entity.id)}</caption>
        <thead>
          <tr>
            <th scope="col">{t('import.mapping.field')}</th>
            <th scope="col">{t('import.mapping.from')}</th>
            <th scope="col">{t('importPage.mapping.raw')}</th>
            <th scope="col">{t('importPage.mapping.read')}</th>
          </tr>
        </thead>
        <tbody>
          {output.fields.map((field) => (
            <FieldRow
              key={field.column}
              entity={entity}
              field={field}
              file={file}
              others={others}
              recipe={recipe}
              onChange={(from) => change(field.column, from)}
            />
          ))}
        </tbody>
      </table>
      {free.length > 0 ? (
        <Select
          mt="xs"
          maw={320}
          searchable
          size="xs"
          key={output.fields.length}
          aria-label={t('importPage.mapping.add')}
          placeholder={t('importPage.mapping.add')}
          data={free.map((column) => ({ value: column.name, label: words.column(entity.id, column.name) }))}
          onChange={(value) => value !== null && onChange(changeField(recipe, index, value, { kind: 'column', column: file.columns[0]?.name ?? '' }))}
        />
      ) : null}
    </div>
  );
}
