/** That somebody has understood what a given KPI means for them, or what they ask about it. Ids are record ids. */
export interface KpiAcknowledgementTable {
  readonly assignment_id: string;
  readonly person_id: string;
  /** Digest of what was agreed to: what changes is to be confirmed again. */
  readonly terms: string;
  readonly confirmed_at: string | null;
  readonly question: string | null;
  readonly asked_at: string | null;
  readonly answer: string | null;
  /** What whoever answered was called then. */
  readonly answered_by: string | null;
  readonly answered_at: string | null;
}

/** Who has said whether they can influence a KPI; what they said is in no row that names them. */
export interface InfluenceAnsweredTable {
  readonly kpi: string;
  readonly person_id: string;
}

/** How often each answer was given. What is shown follows only after every fifth answer, so that no single one can be told. */
export interface InfluenceCountTable {
  readonly kpi: string;
  /** `yes`, `partly`, `no`. */
  readonly answer: string;
  readonly count: bigint;
  readonly shown: bigint;
}

/** What is agreed beforehand about a verdict of a role, in the language it was written in. */
export interface VerdictHandlingTable {
  readonly role: string;
  readonly verdict: string;
  readonly text: string;
  readonly locale: string;
  readonly changed_at: string;
}

/** A next step somebody has put away, and why. */
export interface DismissedStepTable {
  readonly person_id: string;
  readonly kind: string;
  readonly record_id: string;
  readonly reason: string;
  readonly dismissed_at: string;
}

export interface AgreementTables {
  readonly kpi_acknowledgement: KpiAcknowledgementTable;
  readonly influence_answered: InfluenceAnsweredTable;
  readonly influence_count: InfluenceCountTable;
  readonly verdict_handling: VerdictHandlingTable;
  readonly dismissed_step: DismissedStepTable;
}
