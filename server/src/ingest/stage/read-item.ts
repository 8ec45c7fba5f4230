import { LeadlineError, type Organization } from '@leadline/contract';
import { entities, identityText, key64Of, type Column, type Entity, type EntityId } from '@leadline/kpi';
import { hash } from 'node:crypto';
import { isAscii, ItemFault, readCell, type CellContext, type CellValue } from '#server/ingest/stage/read-cell.ts';
import type { Item } from '#server/inbox/inbox.ts';

export interface ItemReference {
  readonly entity: EntityId;
  readonly key64: bigint;
  readonly source: string;
  readonly externalId: string;
}

/** An item as a row of a staged table: physical columns as text, what is absent is null. */
export interface ItemRow {
  readonly entity: EntityId;
  readonly op: Item['op'];
  readonly key64: bigint;
  readonly source: string;
  readonly externalId: string;
  readonly version: number;
  readonly flags: string | null;
  /** Column, text, column, text …; where a column comes twice the last counts. Of tens of thousands of items a map each would cost more than reading them. */
  readonly cells: readonly string[];
  readonly references: readonly ItemReference[];
}

const longestId = 500;

/**
 * @param known what its check has read (`takeChecked`)
 * @throws ItemFault what makes it no record
 */
export function readItem(item: Item, organization: Pick<Organization, 'currency'>, known?: CheckedItem): ItemRow {
  const { entity, cells, references, flags } = known?.currency === organization.currency ? known : readContent(item, organization);
  const { op, source, externalId, version } = item;
  return { entity, op, source, externalId, version, key64: keyOf(entity, source, externalId), flags, cells, references };
}

type Content = Pick<ItemRow, 'entity' | 'flags' | 'cells' | 'references'>;

export interface CheckedItem extends Content {
  /** Of amounts without one. */
  readonly currency: string;
}

/** What the check of a batch has read, item by item, until it is staged: mostly a moment later, by the same process. */
const checked = new WeakMap<readonly Item[], readonly CheckedItem[]>();

/** Handed out once; undefined for a batch that was not checked here. */
export function takeChecked(items: readonly Item[]): readonly CheckedItem[] | undefined {
  const known = checked.get(items);
  checked.delete(items);
  return known;
}

/** All but the key, which is nothing to refuse. */
function readContent(item: Item, organization: Pick<Organization, 'currency'>, memory?: Memory): CheckedItem {
  const entity = entities.get(item.entity);
  if (!entity || entity.derived) throw new ItemFault('item_unknown_entity', { entity: item.entity });
  checkId('externalId', item.externalId);
  checkId('source', item.source);
  const { currency } = organization;
  if (item.op === 'delete') return { entity: entity.id, currency, flags: null, cells: [], references: [] };
  const { cells, references, flags } = readValues(entity, item, organization, memory);
  return { entity: entity.id, currency, flags, cells, references };
}

/**
 * Refuses a request in which one item is faulty, before anything of it is kept.
 * @throws LeadlineError inbox.item_… naming the first faulty one, counted from 1
 */
export function checkItems(items: readonly Item[], organization: Pick<Organization, 'currency'>): void {
  const read: CheckedItem[] = [];
  const memory = makeMemory();
  for (const [index, item] of items.entries()) {
    try {
      read.push(readContent(item, organization, memory));
    } catch (error) {
      if (!(error instanceof ItemFault)) throw error;
      throw new LeadlineError('invalid', `inbox.${error.code}`, { position: index + 1, ...error.parameters });
    }
  }
  checked.set(items, read);
}

/** key64 of a record (identity.ts). */
export function keyOf(entity: EntityId, source: string, externalId: string): bigint {
  return key64Of(hash('md5', identityText(entity, source, externalId), 'buffer'));
}

const mostTargets = 20_000;
const targets = new Map<string, ItemReference>();

/** What many records refer to is remembered. */
function targetOf(entity: EntityId, source: string, externalId: string): ItemReference {
  const text = identityText(entity, source, externalId);
  const known = targets.get(text);
  if (known !== undefined) return known;
  if (targets.size >= mostTargets) targets.clear();
  const target = { entity, key64: keyOf(entity, source, externalId), source, externalId };
  targets.set(text, target);
  return target;
}

const columnsByName = new WeakMap<Entity, ReadonlyMap<string, Column>>();

function columnsOf(entity: Entity): ReadonlyMap<string, Column> {
  const known = columnsByName.get(entity) ?? new Map(entity.columns.map((column) => [column.name, column]));
  columnsByName.set(entity, known);
  return known;
}

const requiredByEntity = new WeakMap<Entity, readonly Column[]>();

function requiredOf(entity: Entity): readonly Column[] {
  const known = requiredByEntity.get(entity) ?? entity.columns.filter(({ required }) => required);
  requiredByEntity.set(entity, known);
  return known;
}

interface Reading {
  readonly cells: readonly string[];
  readonly reference: ItemReference | undefined;
}

/** What the values of a batch were read as: who, which KPI and which days are said again and again. */
interface Memory {
  readonly find: (column: Column, value: CellValue, of: Pick<CellContext, 'source' | 'currency'>) => Reading | undefined;
  readonly keep: (column: Column, value: CellValue, reading: Reading) => void;
}

/** Kinds whose values come again; numbers mostly do not. */
const said: ReadonlySet<string> = new Set(['text', 'ref', 'enum', 'boolean', 'date', 'moment']);
const mostSaid = 2000;

/** Holds of items of one source and currency; forgets all where another comes. */
function makeMemory(): Memory {
  const read = new Map<Column, Map<CellValue, Reading>>();
  let [source, currency] = ['', ''];
  return {
    find: (column, value, of) => {
      if (of.source !== source || of.currency !== currency) {
        read.clear();
        ({ source, currency } = of);
      }
      return read.get(column)?.get(value);
    },
    keep: (column, value, reading) => {
      const known = read.get(column) ?? new Map<CellValue, Reading>();
      if (known.size >= mostSaid) return;
      known.set(value, reading);
      read.set(column, known);
    },
  };
}

function readValues(
  entity: Entity,
  item: Item,
  organization: Pick<Organization, 'currency'>,
  memory: Memory | undefined,
): Pick<ItemRow, 'flags' | 'cells' | 'references'> {
  const cells: string[] = [];
  const references: ItemReference[] = [];
  const flags: string[] = [];
  const columns = columnsOf(entity);
  const context: CellContext = {
    source: item.source,
    currency: currencyOf(item, organization),
    put: (column, text) => void cells.push(column, text),
    refer: (to, text) => {
      const { source, externalId } = placeOf(text, item.source);
      const target = targetOf(to, source, externalId);
      references.push(target);
      return target.key64;
    },
    flag: (code) => void flags.push(code),
  };
  const { values } = item;
  for (const name of Object.keys(values)) {
    const [column, value] = [receivedColumn(entity, columns, name), values[name]!];
    if (value === null || value === '') continue;
    const kept = said.has(column.type.kind) ? memory : undefined;
    const before = kept?.find(column, value, context);
    if (before === undefined) {
      const [put, referred, flagged] = [cells.length, references.length, flags.length];
      readCell(column, value, context);
      if (flags.length === flagged) kept?.keep(column, value, { cells: cells.slice(put), reference: references[referred] });
      continue;
    }
    cells.push(...before.cells);
    if (before.reference !== undefined) references.push(before.reference);
  }
  for (const column of requiredOf(entity)) refuseMissing(column, item);
  return { cells, references, flags: flags.length === 0 ? null : flags.join(',') };
}

/** A reference to a record of another source names it before a unit separator, which no id holds; see `referenceText`. */
const separator = '\u001f';

/** How an item of one source refers to a record of whatever source. */
export function referenceText(of: { readonly source: string; readonly externalId: string }, from: string): string {
  return of.source === from ? of.externalId : `${of.source}${separator}${of.externalId}`;
}

function placeOf(text: string, own: string): { readonly source: string; readonly externalId: string } {
  const at = text.indexOf(separator);
  if (at < 0) return { source: own, externalId: text };
  const place = { source: text.slice(0, at), externalId: text.slice(at + 1) };
  checkId('source', place.source);
  checkId('externalId', place.externalId);
  return place;
}

function receivedColumn(entity: Entity, columns: ReadonlyMap<string, Column>, name: string): Column {
  const column = columns.get(name);
  if (!column) throw new ItemFault('item_unknown_column', { entity: entity.id, column: name });
  if (column.derived || column.stamped) throw new ItemFault('item_derived_column', { column: name });
  return column;
}

function refuseMissing(column: Column, item: Item): void {
  const value = Object.hasOwn(item.values, column.name) ? item.values[column.name] : null;
  if (value == null || value === '') throw new ItemFault('item_missing', { column: column.name });
}

function currencyOf(item: Item, organization: Pick<Organization, 'currency'>): string {
  const given = Object.hasOwn(item.values, 'currency') ? item.values['currency'] : null;
  return typeof given === 'string' && given.trim() !== '' ? given.trim().toUpperCase() : organization.currency;
}

function checkId(column: string, id: string): void {
  if (id === '' || id.length > longestId || (!isAscii(id) && /[\p{Cc}\p{Cs}]/u.test(id))) throw new ItemFault('item_bad_text', { column });
}
