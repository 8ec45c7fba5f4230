/** What people want to be told of numbers, what became of it, and whom it was told. Ids of accounts for who is told, of records for whose numbers. */
export interface AlertRuleTable {
  /** Chosen by the form: sent twice it is there once. */
  readonly id: string;
  readonly account_id: string;
  readonly kpi: string;
  readonly variant: string | null;
  /** `<scope> <id>`: whose number. */
  readonly subject: string;
  /** `person`, `team`, `location`: each of them there instead. */
  readonly each: string | null;
  readonly grain: string;
  /** JSON. */
  readonly condition: string;
  /** A team whose people are told as well. */
  readonly audience: string | null;
  readonly is_on: bigint;
  /** Counted up by every change: what was told by another condition counts no more. */
  readonly edition: bigint;
  /** The day it was made or changed last, by the organisation's clock: what was over before is not told. */
  readonly since: string;
  readonly created_at: string;
}

/** One rule, one member of its scope, one period: there from its firing on. */
export interface AlertStateTable {
  readonly rule_id: string;
  readonly member: string;
  readonly period: string;
  readonly period_from: string;
  readonly period_to: string;
  readonly state: string;
  readonly value: string | null;
  readonly fired_at: string;
  readonly recovered_at: string | null;
}

/** Who is to be told of it. */
export interface AlertTellingTable {
  readonly rule_id: string;
  readonly member: string;
  readonly period: string;
  readonly account_id: string;
  /** What the notice is told under. */
  readonly once: string;
  readonly at: string;
  readonly told_at: string | null;
  /** `alone`, `together`, `dropped`. */
  readonly told_as: string | null;
}

export interface AlertChoiceTable {
  readonly account_id: string;
  /** Minutes since midnight. */
  readonly quiet_from: bigint | null;
  readonly quiet_to: bigint | null;
  readonly timezone: string | null;
}

export interface AlertTables {
  readonly alert_rule: AlertRuleTable;
  readonly alert_state: AlertStateTable;
  readonly alert_telling: AlertTellingTable;
  readonly alert_choice: AlertChoiceTable;
}
