/**
 * A cell of a table that is written out. `text` is text whatever it begins with; `number` is exact decimal text with the format it is
 * shown in; `date` a day.
 */
export type SheetCell =
  { readonly text: string; readonly isBold?: boolean } | { readonly number: string; readonly format: string } | { readonly date: string };

export interface SheetTable {
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly SheetCell[])[];
}
