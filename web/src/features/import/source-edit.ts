import type { FieldSource, InspectedFile, SimpleSource } from '@leadline/contract';

/** Ways a field can come about that people can choose. */
export const sourceKinds = ['column', 'constant', 'lookup', 'concat', 'difference', 'product'] as const satisfies readonly FieldSource['kind'][];
export const simpleKinds = ['column', 'constant', 'lookup'] as const satisfies readonly SimpleSource['kind'][];
export type SourceKind = (typeof sourceKinds)[number];

/** A file a value can be looked up in. */
export interface OtherFile {
  /** As the recipe calls it. */
  readonly id: string;
  readonly file: InspectedFile;
}

/** The same field by another way; what was chosen before is kept as far as it fits. */
export function changeKind(from: FieldSource, kind: SourceKind, columns: readonly string[], others: readonly OtherFile[]): FieldSource {
  const parts = partsOf(from);
  const first: SimpleSource = parts[0] ?? { kind: 'column', column: columns[0] ?? '' };
  const second: SimpleSource = parts[1] ?? { kind: 'column', column: columns.find((name) => name !== columnOf(first)) ?? columns[0] ?? '' };
  switch (kind) {
    case 'column':
      return { ...readingOf(first), kind: 'column', column: columnOf(first) ?? columns[0] ?? '' };
    case 'constant':
      return { kind: 'constant', value: first.kind === 'constant' ? first.value : '' };
    case 'lookup':
      return lookupFrom(first, columns, others);
    case 'concat':
      return { kind: 'concat', parts: parts.length > 0 && from.kind === 'concat' ? [...parts] : [first, second], separator: ' ' };
    case 'difference':
      return { kind: 'difference', of: first, minus: second };
    case 'product':
      return { kind: 'product', factors: [first, second] };
  }
}

/** Through the column that has the same name in both files, where there is one. */
function lookupFrom(first: SimpleSource, columns: readonly string[], others: readonly OtherFile[]): SimpleSource {
  if (first.kind === 'lookup') return first;
  const [other] = others;
  const names = other?.file.columns.map(({ name }) => name) ?? [];
  const shared = columns.find((name) => names.includes(name));
  const on = shared ?? names[0] ?? '';
  const column = shared ?? columnOf(first) ?? columns[0] ?? '';
  return { ...readingOf(first), kind: 'lookup', column, file: other?.id ?? '', on, take: names.find((name) => name !== on) ?? on };
}

export function partsOf(from: FieldSource | undefined): readonly SimpleSource[] {
  if (!from) return [];
  switch (from.kind) {
    case 'row':
      return [];
    case 'concat':
      return from.parts;
    case 'difference':
      return [from.of, from.minus];
    case 'product':
      return from.factors;
    default:
      return [from];
  }
}

function columnOf(part: SimpleSource): string | undefined {
  return part.kind === 'constant' ? undefined : part.column;
}

/** How values are read belongs to the field and outlives a change of its way. */
function readingOf(part: SimpleSource): Pick<Extract<SimpleSource, { kind: 'column' }>, 'values' | 'format'> {
  if (part.kind === 'constant') return {};
  return { ...(part.values ? { values: part.values } : {}), ...(part.format ? { format: part.format } : {}) };
}
