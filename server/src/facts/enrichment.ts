import type { EntityId } from '@leadline/kpi';
import type { MoneyBasis } from './money-sql.ts';
import type { Settings } from './settings.ts';
import type { Tables } from './tables.ts';

/** The local time of an instant (a column) in a zone. */
export type LocalTime = (instant: string, zone: string) => string;

/** What is worked out for a row from itself and what it refers to, while it is written. */
export interface Enrichment {
  /** Joins beside the parent's (`p`) and the location's zone: expressions may use their aliases in `carried`. `from`: what `s` stands for. */
  readonly joins?: (tables: Tables, from: string) => string;
  /** Values of joined rows the later layers need, by name (`x_…`), over `s`, `p` and the joins. */
  readonly carried?: Readonly<Record<string, string>>;
  /** Stored columns over `r` (the row with its business dates, stamped columns and carried values). */
  readonly columns?: (settings: Settings, localTime: LocalTime) => Readonly<Record<string, string>>;
  /** Over `q` (all of that). Default currency: the row's, else its parent's, else the organisation's. */
  readonly money?: (settings: Settings) => Readonly<Record<string, Partial<MoneyBasis>>>;
  /** The date amounts are converted by, over `q`. */
  readonly eventDate?: string;
  /** Contradictions within the row: code → condition over `q`. */
  readonly flags?: Readonly<Record<string, string>>;
  /** Rows to work out again when a column of what they refer to has changed. */
  readonly dependsOn?: readonly { readonly entity: EntityId; readonly through: string; readonly columns: readonly string[] }[];
}
