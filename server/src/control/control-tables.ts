import type { AccessTables } from '#server/control/access-tables.ts';
import type { AlertTables } from '#server/control/alert-tables.ts';
import type { AgreementTables } from '#server/control/agreement-tables.ts';
import type { BoardPictureTables } from '#server/control/board-picture-tables.ts';
import type { BoardTables } from '#server/control/board-tables.ts';
import type { BoardShareTables } from '#server/control/board-share-tables.ts';
import type { DisplayTables } from '#server/control/display-tables.ts';
import type { MindMapTables } from '#server/control/mind-map-tables.ts';
import type { HandoverTables } from '#server/control/handover-tables.ts';
import type { MeetingTables } from '#server/control/meeting-tables.ts';
import type { ChartNoteTables } from '#server/control/chart-note-tables.ts';
import type { CommentTables } from '#server/control/comment-tables.ts';
import type { OutsideTables } from '#server/control/outside-tables.ts';
import type { PeriodTables } from '#server/control/period-tables.ts';
import type { ContestTables } from '#server/control/contest-tables.ts';
import type { NamedTableTables } from '#server/control/named-table-tables.ts';
import type { RecognitionTables } from '#server/control/recognition-tables.ts';
import type { SendingTables } from '#server/control/sending-tables.ts';
import type { ProposedTargetTables } from '#server/control/proposed-target-tables.ts';

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

export interface KpiDefinitionTable {
  readonly id: string;
  readonly created_at: string;
  readonly archived_at: string | null;
}

export interface KpiVersionTable {
  readonly kpi_id: string;
  /** Counted from 1. */
  readonly version: bigint;
  /** Everything that has versions, as JSON. */
  readonly definition: string;
  /** First day it is in force; null: from the beginning. */
  readonly valid_from: string | null;
  readonly changed_at: string;
  readonly changed_by: string;
  readonly reason: string | null;
}

export interface KpiSettingTable {
  readonly kpi_id: string;
  readonly is_off: bigint;
}

/** Settings besides those of the organisation, as JSON under their names. */
export interface SettingTable {
  readonly name: string;
  readonly value: string;
  readonly changed_at: string;
}

/** Who changed what, and why; each entry holds the hash of the one before it. Added to by `audit/append-entry.ts` only. */
export interface AuditEntryTable {
  /** Without gaps, from 1. */
  readonly seq: bigint;
  readonly id: string;
  readonly at: string;
  /** Id of an account, or what acts without one. */
  readonly actor: string;
  readonly actor_name: string | null;
  readonly on_behalf_of: string | null;
  readonly request_id: string | null;
  readonly action: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  /** JSON. */
  readonly before: string | null;
  readonly before_salt: string | null;
  readonly before_digest: string | null;
  readonly after: string | null;
  readonly after_salt: string | null;
  readonly after_digest: string | null;
  readonly reason: string | null;
  readonly reason_salt: string | null;
  readonly reason_digest: string | null;
  /** The values may be emptied. */
  readonly personal: bigint;
  readonly previous_hash: string;
  readonly hash: string;
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

export interface ControlTables
  extends
    AccessTables,
    AgreementTables,
    ContestTables,
    NamedTableTables,
    AlertTables,
    BoardPictureTables,
    BoardShareTables,
    BoardTables,
    ChartNoteTables,
    CommentTables,
    DisplayTables,
    HandoverTables,
    MeetingTables,
    MindMapTables,
    OutsideTables,
    PeriodTables,
    ProposedTargetTables,
    RecognitionTables,
    SendingTables {
  readonly organization: OrganizationTable;
  readonly recipe: RecipeTable;
  readonly import_run: ImportRunTable;
  readonly kpi_definition: KpiDefinitionTable;
  readonly kpi_version: KpiVersionTable;
  readonly kpi_setting: KpiSettingTable;
  readonly setting: SettingTable;
  readonly audit_entry: AuditEntryTable;
  readonly mark: MarkTable;
  readonly migration: MigrationTable;
}
