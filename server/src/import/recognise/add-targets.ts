import type { FieldSource, RecipeOutput } from '@leadline/contract';
import { getEntity, type Entity } from '@leadline/kpi';
import { bareHeader, idWords, nameWords } from './header-words.ts';
import { placeOf } from './places.ts';
import type { ColumnProfile } from './profile-columns.ts';
import type { Part, Provider, ReadColumn } from './proposal-part.ts';
import { mapColumns, type Mapped } from './recognise-file.ts';

/** Everything a file refers to, from its own columns: entity and column. */
export function targetsOf({ main, file }: Part): readonly { readonly to: string; readonly from: ColumnProfile }[] {
  const own = main.fields;
  const order = main.entity.id === 'order_line' ? mapColumns(getEntity('order'), file) : [];
  const used = new Set(own.filter(({ column }) => column.name !== 'order_id').map(({ from }) => from));
  return [...own, ...order.filter(({ from }) => !used.has(from))].flatMap(({ column, from }) =>
    column.type.kind === 'ref' && column.type.to !== 'order' ? [{ to: column.type.to, from }] : [],
  );
}

export interface TargetContext {
  readonly outputs: RecipeOutput[];
  readonly providers: ReadonlyMap<string, Provider>;
  readonly read: ReadColumn;
  readonly refer: (part: Part, to: string, from: ColumnProfile) => FieldSource;
}

/** Records that no file delivers by itself are made of the columns that name them. */
export function addTarget(part: Part, to: string, from: ColumnProfile, context: TargetContext): void {
  const { outputs, providers, read } = context;
  const entity = getEntity(to);
  const provider = providers.get(to);
  if (provider && (provider.part !== part || provider.id[0] !== from) && !(provider.part.main.entity.id === 'assignment' && provider.part === part))
    return;
  if (provider?.part === part && provider.part.main.entity.id === to) return;
  const place = to === 'location' ? placeOf(part.file, from) : undefined;
  const id = place ?? [from];
  if (isPresent(outputs, part, to, id)) return;
  const { fields, more } = targetFields(part, entity, from, context);
  outputs.push({ entity: to, file: part.id, id: id.map(read), fields, distinct: true });
  if (place) addRegion(part, place[1]!, context);
  for (const { column, from: next } of more) if (column.type.kind === 'ref') addTarget(part, column.type.to, next, context);
}

function isPresent(outputs: readonly RecipeOutput[], part: Part, entity: string, id: readonly ColumnProfile[]): boolean {
  const same = (output: RecipeOutput): boolean =>
    output.id?.length === id.length && output.id.every((source, index) => source.kind === 'column' && source.column === id[index]!.name);
  return outputs.some((output) => output.entity === entity && output.file === part.id && same(output));
}

/** The label, and what else the file says of it. */
function targetFields(
  part: Part,
  entity: Entity,
  from: ColumnProfile,
  { read, refer }: TargetContext,
): { readonly fields: RecipeOutput['fields']; readonly more: readonly Mapped[] } {
  const isId = idWords(entity.id).has(bareHeader(from.name));
  const names = nameWords(entity.id);
  const label = isId
    ? (part.file.columns.find((column) => column !== from && names.has(bareHeader(column.name)) && column.type !== 'empty') ?? from)
    : from;
  const column = entity.columns.find(({ name }) => name === entity.label);
  const more = describable.has(entity.id)
    ? mapColumns(entity, part.file).filter(
        (mapped) => mapped.from !== from && mapped.from !== label && mapped.column !== column && !isOfMain(part, mapped),
      )
    : [];
  const place = entity.id === 'location' ? placeOf(part.file, from) : undefined;
  const fields = [
    ...(column?.type.kind === 'text' ? [{ column: column.name, from: read(label) }] : []),
    ...more
      .filter((mapped) => !(place && mapped.column.name === 'region_id'))
      .map((mapped) => ({
        column: mapped.column.name,
        from: mapped.column.type.kind === 'ref' ? refer(part, mapped.column.type.to, mapped.from) : read(mapped.from),
      })),
    ...(place ? [{ column: 'region_id', from: read(place[1]!) }] : []),
  ];
  return { fields, more };
}

/** Entities whose further columns may stand in the rows of others. */
const describable = new Set(['account', 'product']);

function isOfMain({ main }: Part, { from, column }: Mapped): boolean {
  return (
    main.fields.some((field) => field.from === from && !(column.type.kind === 'ref' && field.column.type.kind === 'ref')) &&
    main.entity.id !== 'order_line'
  );
}

/** The state as region of its places, below the file's own regions. */
function addRegion(part: Part, state: ColumnProfile, { outputs, read }: TargetContext): void {
  const above = part.file.columns.find((column) => bareHeader(column.name) === 'region' && (column.type === 'text' || column.type === 'id'));
  const name = { column: 'name', from: read(state) };
  if (!isPresent(outputs, part, 'region', [state])) {
    outputs.push({
      entity: 'region',
      file: part.id,
      id: [read(state)],
      fields: above ? [name, { column: 'parent_region_id', from: read(above) }] : [name],
      distinct: true,
    });
  }
  if (above && !isPresent(outputs, part, 'region', [above]))
    outputs.push({ entity: 'region', file: part.id, id: [read(above)], fields: [{ column: 'name', from: read(above) }], distinct: true });
}
