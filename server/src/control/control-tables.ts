/**
 * Tables of the control store as both engines return them: integers as bigint, booleans as 0n or 1n, instants as ISO
 * text in UTC, JSON as text.
 */
export interface OrganizationTable {
  /** Always 1: one installation is one organisation. */
  readonly id: bigint;
  readonly name: string;
  readonly country: string;
  readonly currency: string;
  readonly timezone: string;
  readonly locale: string;
  readonly fiscal_year_start_month: bigint;
  readonly fiscal_year_named_by: string;
  readonly recognition: string;
  readonly winback_after_days: bigint;
  readonly inactivity_window_days: bigint;
  readonly calendar: string | null;
  readonly is_demo: bigint;
  readonly updated_at: string;
}

export interface RecipeTable {
  readonly name: string;
  readonly definition: string;
  readonly updated_at: string;
}

export const importStatuses = ['queued', 'checking', 'running', 'done', 'failed', 'undone'] as const;
export type ImportStatus = (typeof importStatuses)[number];

export interface ImportRunTable {
  readonly id: string;
  /** Inbox sequence number; null until the entry is durable. */
  readonly seq: bigint | null;
  readonly status: ImportStatus;
  /** Name of the saved recipe it was made with. */
  readonly recipe_name: string | null;
  /** The recipe as it was. */
  readonly recipe: string;
  /** `[{name, digest}]` */
  readonly files: string;
  /** Rows dealt with so far, and of how many: null where it cannot be told. */
  readonly rows_done: bigint;
  readonly rows_total: bigint | null;
  readonly report: string | null;
  /** `{code, parameters}` */
  readonly error: string | null;
  readonly created_at: string;
  readonly finished_at: string | null;
  readonly undone_at: string | null;
}

/** Small marks of the product itself; not what people set. */
export interface MarkTable {
  readonly name: string;
  readonly value: string;
}

export interface MigrationTable {
  readonly name: string;
  readonly applied_at: string;
}

export interface ControlTables {
  readonly organization: OrganizationTable;
  readonly recipe: RecipeTable;
  readonly import_run: ImportRunTable;
  readonly mark: MarkTable;
  readonly migration: MigrationTable;
}
