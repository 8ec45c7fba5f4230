import type {
  CellFormat,
  DateOrder,
  DecimalSign,
  FieldSource,
  ImportJoin,
  Organization,
  Recipe,
  RecipeFile,
  RecipeOutput,
  SimpleSource,
} from '@leadline/contract';
import { getEntity, type Entity } from '@leadline/kpi';
import type { ProfiledFile } from './find-joins.ts';
import { bareHeader, idWords, nameWords } from './header-words.ts';
import { holdsNumbers, type ColumnProfile } from './profile-columns.ts';
import { labelOf, mapColumns, recogniseFile, type Mapped, type Recognised } from './recognise-file.ts';

export interface Proposal {
  /** File index → id in the recipe, and what it was recognised as. */
  readonly files: ReadonlyMap<number, { readonly id: string; readonly recognised: readonly Recognised[] }>;
  readonly recipe: Recipe | null;
}

interface Part {
  readonly file: ProfiledFile;
  readonly id: string;
  readonly main: Recognised;
}

/** A complete recipe for files dropped together: what each row is, what it refers to, and how its cells are read. */
export function proposeRecipe(
  files: readonly ProfiledFile[],
  readings: ReadonlyMap<number, Omit<RecipeFile, 'id' | 'match'>>,
  joins: readonly ImportJoin[],
  organization: Organization,
): Proposal {
  const recognised = files.map((file) => recogniseFile(file));
  const ids = fileIds(files);
  const parts = files.flatMap((file, position): Part[] => {
    const [main] = recognised[position]!;
    return main ? [{ file, id: ids[position]!, main }] : [];
  });
  const known = new Map(files.map((file, position) => [file.index, { id: ids[position]!, recognised: recognised[position]! }]));
  if (parts.length === 0) return { files: known, recipe: null };
  const defaults = chooseDefaults(
    parts.map(({ file }) => file),
    organization,
  );
  const builder = createBuilder(parts, joins, defaults);
  for (const part of parts) builder.addMain(part);
  for (const part of parts) builder.addTargets(part);
  const recipe: Recipe = {
    name: nameOf(parts),
    source: sourceOf(parts),
    files: parts.map(({ file, id }) => ({ ...readings.get(file.index)!, id, match: matchOf(file, readings.get(file.index)!.hasHeader) })),
    defaults,
    corrections: [],
    outputs: [...builder.outputs()],
  };
  return { files: known, recipe };
}

interface Provider {
  readonly part: Part;
  readonly id: readonly ColumnProfile[];
  readonly label: ColumnProfile | undefined;
}

interface Builder {
  readonly addMain: (part: Part) => void;
  readonly addTargets: (part: Part) => void;
  readonly outputs: () => readonly RecipeOutput[];
}

function createBuilder(parts: readonly Part[], joins: readonly ImportJoin[], defaults: Recipe['defaults']): Builder {
  const outputs: RecipeOutput[] = [];
  const providers = new Map<string, Provider>(parts.flatMap((part) => providersOf(part)));
  const read = (profile: ColumnProfile): Extract<SimpleSource, { kind: 'column' }> => readColumn(profile, defaults);

  /** A reference by id, or by name where another file of the import tells the id. */
  const refer = (part: Part, to: string, from: ColumnProfile): FieldSource => {
    const place = to === 'location' ? placeOf(part.file, from) : undefined;
    if (place) return { kind: 'concat', separator: '|', parts: place.map(read) };
    const provider = providers.get(to);
    if (!provider || provider.part === part || provider.id.length !== 1) return read(from);
    const joined = (column: ColumnProfile): boolean =>
      joins.some(
        (join) =>
          join.from.file === part.file.name &&
          join.from.column === from.name &&
          join.to.file === provider.part.file.name &&
          join.to.column === column.name,
      );
    if (!joined(provider.id[0]!) && provider.label && provider.label !== provider.id[0] && joined(provider.label)) {
      return { kind: 'lookup', column: from.name, file: provider.part.id, on: provider.label.name, take: provider.id[0]!.name };
    }
    return read(from);
  };
  const field = (part: Part, { column, from }: Mapped) => ({
    column: column.name,
    from: column.type.kind === 'ref' ? refer(part, column.type.to, from) : read(from),
  });

  return {
    outputs: () => outputs,
    addMain: (part) => {
      const { main, file, id } = part;
      const fields = main.fields.map((mapped) => field(part, mapped));
      if (main.entity.id === 'order_line') {
        const order = addOrder(part, field, read);
        if (!parts.some((other) => other !== part && other.main.entity.id === 'order')) outputs.push(order.output);
        outputs.push({
          entity: 'order_line',
          file: id,
          id: order.lineId?.map(read) ?? null,
          fields: [...fields.filter(({ column }) => column !== 'order_id'), { column: 'order_id', from: order.reference }, ...costField(part, read)],
        });
        return;
      }
      const won = wonStage(main, file);
      if (won.length > 0)
        outputs.push({
          entity: 'stage',
          file: id,
          id: [wonWord],
          fields: [
            { column: 'name', from: wonWord },
            { column: 'kind', from: { kind: 'constant', value: 'won' } },
          ],
          distinct: true,
        });
      const key = main.id;
      const isRepeated = key !== undefined && !key.isUnique && main.entity.id !== 'order';
      outputs.push({
        entity: main.entity.id,
        file: id,
        id: idOf(part)?.map(read) ?? null,
        fields: [...fields, ...won, ...conversion(part, parts, joins, defaults)],
        ...(isRepeated || (main.entity.id === 'order' && key && !key.isUnique) ? { distinct: true } : {}),
      });
    },
    addTargets: (part) => {
      // Places first: they bring their regions with them.
      for (const target of [...targetsOf(part)].sort((a, b) => Number(b.to === 'location') - Number(a.to === 'location')))
        addTarget(part, target.to, target.from, { outputs, providers, read, refer });
    },
  };
}

/** Entities whose records a file delivers itself, by its recognised kind. */
function providersOf(part: Part): readonly (readonly [string, Provider])[] {
  const { main } = part;
  const id = idOf(part);
  const own = id ? [[main.entity.id, { part, id, label: labelOf(main.entity, main.fields) }] as const] : [];
  const user = main.entity.id === 'assignment' ? labelOf(main.entity, main.fields) : undefined;
  return user ? [...own, ['user', { part, id: [user], label: user }] as const] : own;
}

function idOf({ main, file }: Part): readonly ColumnProfile[] | null {
  if (main.id) return [main.id];
  if (main.entity.id === 'assignment') {
    const user = labelOf(main.entity, main.fields);
    return user?.isUnique ? [user] : null;
  }
  const unique = file.columns.find((column) => column.type === 'id' && column.isUnique);
  return unique ? [unique] : null;
}

interface OrderOfLines {
  readonly output: RecipeOutput;
  readonly reference: FieldSource;
  readonly lineId: readonly ColumnProfile[] | null;
}

type ReadColumn = (profile: ColumnProfile) => Extract<SimpleSource, { kind: 'column' }>;

/** The order that lines of one file belong to: by its number where there is one, else each row is an order of its own. */
function addOrder(part: Part, field: (part: Part, mapped: Mapped) => RecipeOutput['fields'][number], read: ReadColumn): OrderOfLines {
  const { file, main, id } = part;
  const orderId = main.fields.find(({ column }) => column.name === 'order_id')?.from;
  const used = new Set(main.fields.filter(({ column }) => column.name !== 'order_id').map(({ from }) => from));
  const fields = mapColumns(getEntity('order'), file)
    .filter(({ from }) => !used.has(from))
    .map((mapped) => field(part, mapped));
  const lineId = main.id ? (main.id.isUnique || !orderId ? [main.id] : [orderId, main.id]) : null;
  return {
    output: { entity: 'order', file: id, id: orderId ? [read(orderId)] : null, fields, ...(orderId ? { distinct: true } : {}) },
    reference: orderId ? read(orderId) : { kind: 'row' },
    lineId: lineId && (lineId.length > 1 || lineId[0]!.isUnique) ? lineId : null,
  };
}

const profitWords = new Set(['profit', 'gross profit', 'margin', 'lợi nhuận', 'lãi gộp', 'fedezet', 'árrés', 'прибыль', 'валовая прибыль']);

/** Cost is what is left of sales beside the profit. */
function costField({ file, main }: Part, read: ReadColumn): RecipeOutput['fields'] {
  const profit = file.columns.find((column) => profitWords.has(bareHeader(column.name)) && holdsNumbers(column));
  const net = main.fields.find(({ column }) => column.name === 'net_amount')?.from;
  if (!profit || !net || main.fields.some(({ column }) => column.name === 'cost')) return [];
  return [{ column: 'cost', from: { kind: 'difference', of: read(net), minus: read(profit) } }];
}

const wonWord = { kind: 'constant', value: 'Won' } as const;

/** Deals known by the day they were won alone are won. */
function wonStage(main: Recognised, file: ProfiledFile): RecipeOutput['fields'] {
  const decided = main.fields.find(({ column }) => column.name === 'decided_at')?.from;
  const hasStage = main.fields.some(({ column }) => column.name === 'stage_id');
  if (main.entity.id !== 'opportunity' || hasStage || !decided || !/\bwon\b/.test(bareHeader(decided.name)) || file.rows === 0) return [];
  return [{ column: 'stage_id', from: wonWord }];
}

/** Contacts that another file tells the deal of are converted on the day it was won. */
function conversion(part: Part, parts: readonly Part[], joins: readonly ImportJoin[], defaults: Recipe['defaults']): RecipeOutput['fields'] {
  const { main } = part;
  const id = main.id;
  if (main.entity.id !== 'lead' || !id || main.fields.some(({ column }) => column.name === 'converted_at')) return [];
  for (const other of parts) {
    if (other === part || other.main.entity.id !== 'opportunity') continue;
    const join = joins.find((one) => one.from.file === other.file.name && one.to.file === part.file.name && one.to.column === id.name);
    const won = other.main.fields.find(({ column, from }) => column.name === 'decided_at' && /\bwon\b/.test(bareHeader(from.name)))?.from;
    if (!join || !won) continue;
    const { format } = readColumn(won, defaults);
    const lookup: FieldSource = {
      kind: 'lookup',
      column: id.name,
      file: other.id,
      on: join.from.column,
      take: won.name,
      ...(format ? { format } : {}),
    };
    return [{ column: 'converted_at', from: lookup }];
  }
  return [];
}

/** Everything a file refers to, from its own columns: entity and column. */
function targetsOf({ main, file }: Part): readonly { readonly to: string; readonly from: ColumnProfile }[] {
  const own = main.fields;
  const order = main.entity.id === 'order_line' ? mapColumns(getEntity('order'), file) : [];
  const used = new Set(own.filter(({ column }) => column.name !== 'order_id').map(({ from }) => from));
  return [...own, ...order.filter(({ from }) => !used.has(from))].flatMap(({ column, from }) =>
    column.type.kind === 'ref' && column.type.to !== 'order' ? [{ to: column.type.to, from }] : [],
  );
}

interface TargetContext {
  readonly outputs: RecipeOutput[];
  readonly providers: ReadonlyMap<string, Provider>;
  readonly read: ReadColumn;
  readonly refer: (part: Part, to: string, from: ColumnProfile) => FieldSource;
}

/** Records that no file delivers by itself are made of the columns that name them. */
function addTarget(part: Part, to: string, from: ColumnProfile, context: TargetContext): void {
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

const stateWords = new Set(['state', 'province', 'county', 'tỉnh', 'megye', 'область', 'край']);
const cityWords = new Set(['city', 'town', 'thành phố', 'város', 'település', 'город']);

/** City names repeat between states: with both columns a place is known by both. */
function placeOf(file: ProfiledFile, from: ColumnProfile): readonly [ColumnProfile, ColumnProfile] | undefined {
  if (!cityWords.has(bareHeader(from.name))) return undefined;
  const state = file.columns.find((column) => stateWords.has(bareHeader(column.name)) && (column.type === 'text' || column.type === 'id'));
  return state ? [from, state] : undefined;
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

function readColumn(profile: ColumnProfile, defaults: Recipe['defaults']): Extract<SimpleSource, { kind: 'column' }> {
  const isDate = profile.dateOrders.length > 0;
  const format: CellFormat = {
    ...(isDate && !profile.dateOrders.includes(defaults.dateOrder) ? { dateOrder: profile.dateOrders[0]! } : {}),
    ...(profile.isMidnight ? { dateOnly: true } : {}),
    ...(profile.decimal !== null && profile.decimal !== defaults.decimal ? { decimal: profile.decimal } : {}),
  };
  return { kind: 'column', column: profile.name, ...(Object.keys(format).length > 0 ? { format } : {}) };
}

/** The date order all dates fit, decimal sign and currency that most columns show. */
function chooseDefaults(files: readonly ProfiledFile[], { locale, country }: Organization): Recipe['defaults'] {
  const columns = files.flatMap((file) => file.columns);
  const usual: DateOrder = locale === 'hu' ? 'ymd' : locale === 'en' && country === 'US' ? 'mdy' : 'dmy';
  const votes = (order: DateOrder): number =>
    columns.filter(({ dateOrders }) => dateOrders.includes(order)).length * 10 +
    columns.filter(({ dateOrders }) => dateOrders.length === 1 && dateOrders[0] === order).length * 5 +
    (order === usual ? 1 : 0);
  const dateOrder = (['ymd', 'dmy', 'mdy'] as const).reduce((a, b) => (votes(b) > votes(a) ? b : a));
  const commas = columns.filter(({ decimal }) => decimal === ',').length;
  const points = columns.filter(({ decimal }) => decimal === '.').length;
  const decimal: DecimalSign = commas > points ? ',' : '.';
  const currencies = new Set(columns.flatMap(({ currency }) => currency ?? []));
  return { dateOrder, decimal, currency: currencies.size === 1 ? [...currencies][0]! : null, timezone: null };
}

/** Files are known by their headers, so that next month's export fits too. */
function matchOf(file: ProfiledFile, hasHeader: boolean): RecipeFile['match'] {
  return hasHeader ? { headers: file.columns.map(({ name }) => name) } : { name: stem(file.name).replace(/[\d_.-]+$/, '') + '*' };
}

function fileIds(files: readonly ProfiledFile[]): readonly string[] {
  const taken = new Set<string>();
  return files.map((file, position) => {
    const slug =
      stem(file.name)
        .normalize('NFD')
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .replace(/^[^a-z]+|_+$/g, '')
        .slice(0, 36) || `file_${position + 1}`;
    let id = slug;
    for (let number = 2; taken.has(id); number += 1) id = `${slug}_${number}`;
    taken.add(id);
    return id;
  });
}

function stem(name: string): string {
  return name
    .split(/[\\/]/)
    .at(-1)!
    .replace(/\.[a-z0-9]{1,5}$/i, '');
}

/** The recipe is called by its finest file; dates and numbers at the end are left out. */
function nameOf(parts: readonly Part[]): string {
  const main = parts.reduce((a, b) => (b.file.rows > a.file.rows ? b : a));
  return (
    stem(main.file.name)
      .replace(/[\s_.-]*\d[\d\s_.-]*$/, '')
      .replace(/_/g, ' ')
      .trim() || stem(main.file.name)
  );
}

function sourceOf(parts: readonly Part[]): string {
  return (
    nameOf(parts)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '_')
      .slice(0, 60) || 'files'
  );
}
