/** Customers somebody offers to somebody else (S3-26). Ids of people and customers are record ids. */
export interface HandoverTable {
  readonly id: string;
  readonly giver_id: string;
  readonly receiver_id: string;
  /** The day both want it to begin. */
  readonly agreed_on: string;
  /** `offered`, `asked`, `accepted`, `declined`, `withdrawn`. */
  readonly state: string;
  readonly notes: string;
  readonly offered_by: string | null;
  readonly offered_at: string;
  /** Counted from 1; whoever answers says which edition they read. */
  readonly edition: bigint;
  /** The day it begins: the later of the one agreed and that of the acceptance. */
  readonly starts_on: string | null;
  readonly accepted_at: string | null;
  /** When the facts were told; null: not yet. */
  readonly told_at: string | null;
}

export interface HandoverCustomerTable {
  readonly handover_id: string;
  readonly account_id: string;
}

/** Of each customer the one handover that is under way. */
export interface HandoverClaimTable {
  readonly account_id: string;
  readonly handover_id: string;
}

/** What is to be passed on with the customers. */
export interface HandoverCheckTable {
  readonly handover_id: string;
  readonly position: bigint;
  /** Of those the product brings: its words are in every language. */
  readonly code: string | null;
  readonly text: string;
  /** 0 or 1 each. */
  readonly is_given: bigint;
  readonly is_received: bigint;
}

/** What was said and done about it, in order. */
export interface HandoverEventTable {
  readonly handover_id: string;
  readonly position: bigint;
  readonly kind: string;
  readonly by_name: string | null;
  readonly text: string;
  readonly at: string;
}

export interface HandoverTables {
  readonly handover: HandoverTable;
  readonly handover_customer: HandoverCustomerTable;
  readonly handover_claim: HandoverClaimTable;
  readonly handover_check: HandoverCheckTable;
  readonly handover_event: HandoverEventTable;
}
