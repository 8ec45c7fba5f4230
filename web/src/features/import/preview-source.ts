import type { FieldSource, InspectedFile, SimpleSource } from '@leadline/contract';
import { previewNumber, type Reading } from '#web/features/import/preview-cell.ts';

/** What a preview may look at: the first rows of the file itself, and of the others by the id the recipe gives them. */
export interface PreviewFiles {
  readonly own: Pick<InspectedFile, 'columns' | 'preview'>;
  readonly others: ReadonlyMap<string, Pick<InspectedFile, 'columns' | 'preview'>>;
}

export interface SourcePreview {
  /** As it stands in the files. */
  readonly raw: string;
  /** The text the field gets, before it is read as date, number or amount; calculated numbers have a point. */
  readonly text: string;
  readonly isCalculated: boolean;
}

/** The first row that gives anything; undefined where none of the first rows does. */
export function previewSource(from: FieldSource, files: PreviewFiles, reading: Reading): SourcePreview | undefined {
  for (const row of files.own.preview) {
    const found = ofRow(from, row, files, reading);
    if (found && found.text.trim() !== '') return found;
  }
  return undefined;
}

function ofRow(from: FieldSource, row: readonly string[], files: PreviewFiles, reading: Reading): SourcePreview | undefined {
  const textOf = (part: SimpleSource): string => simpleText(part, row, files) ?? '';
  switch (from.kind) {
    case 'row':
      return undefined;
    case 'concat': {
      const text = from.parts
        .map(textOf)
        .filter((part) => part.trim() !== '')
        .join(from.separator);
      return { raw: text, text, isCalculated: false };
    }
    case 'difference':
      return calculated([from.of, from.minus].map(textOf), ' − ', subtract, reading);
    case 'product':
      return calculated(from.factors.map(textOf), ' × ', multiply, reading);
    default: {
      const text = textOf(from);
      return { raw: text, text, isCalculated: false };
    }
  }
}

function simpleText(part: SimpleSource, row: readonly string[], { own, others }: PreviewFiles): string | undefined {
  if (part.kind === 'constant') return part.value;
  const value = cellOf(own, row, part.column);
  if (part.kind === 'column' || value === undefined) return value;
  const other = others.get(part.file);
  const found = other?.preview.find((candidate) => plain(cellOf(other, candidate, part.on) ?? '') === plain(value));
  return other && found ? cellOf(other, found, part.take) : undefined;
}

function cellOf(file: PreviewFiles['own'], row: readonly string[], column: string): string | undefined {
  return row[file.columns.findIndex(({ name }) => name === column)];
}

const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase();

type Operation = (left: Exact, right: Exact) => Exact;

function calculated(texts: readonly string[], sign: string, operation: Operation, reading: Reading): SourcePreview | undefined {
  const numbers = texts.map((text) => previewNumber(text, reading));
  if (numbers.some((number) => number === undefined)) return undefined;
  const [first, ...others] = numbers.map((number) => exactOf(number!));
  return { raw: texts.join(sign), text: textOfExact(others.reduce(operation, first!)), isCalculated: true };
}

/** A decimal number as whole number and digits after the point. */
interface Exact {
  readonly units: bigint;
  readonly scale: number;
}

function exactOf(text: string): Exact {
  const [whole = '0', fraction = ''] = text.split('.');
  return { units: BigInt(`${whole}${fraction}`), scale: fraction.length };
}

function subtract(left: Exact, right: Exact): Exact {
  const scale = Math.max(left.scale, right.scale);
  const at = ({ units, scale: own }: Exact): bigint => units * 10n ** BigInt(scale - own);
  return { units: at(left) - at(right), scale };
}

function multiply(left: Exact, right: Exact): Exact {
  return { units: left.units * right.units, scale: left.scale + right.scale };
}

function textOfExact({ units, scale }: Exact): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - scale);
  return `${units < 0n ? '-' : ''}${whole}${scale > 0 && fraction !== '' ? `.${fraction}` : ''}`;
}
