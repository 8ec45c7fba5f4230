/** What two people say in a feedback meeting (§9.4): theirs alone, never among the facts. Ids are record ids. */
export interface FeedbackTalkTable {
  readonly meeting_id: string;
  readonly employee_id: string;
  readonly manager_id: string;
  readonly due_on: string;
  readonly held_on: string | null;
  readonly notes: string;
  /** Counted from 1; whoever changes it says which edition the change began from. */
  readonly edition: bigint;
  readonly employee_confirmed_at: string | null;
  readonly manager_confirmed_at: string | null;
  /** Whether they agree that whoever leads above may read it: 0 or 1 each. */
  readonly employee_shares: bigint;
  readonly manager_shares: bigint;
  /** When they want to meet, an instant; null: some time on the day it is due. */
  readonly planned_at: string | null;
  readonly minutes: bigint;
  /** Of the calendar file: grows with every change of the time (RFC 5545, SEQUENCE). */
  readonly sequence: bigint;
  readonly updated_at: string;
}

/** What one of the two keeps for themselves about a meeting. */
export interface FeedbackNoteTable {
  readonly meeting_id: string;
  readonly person_id: string;
  readonly text: string;
  readonly edition: bigint;
  readonly updated_at: string;
}

/** Something somebody is to do by a day: agreed in a meeting, or made from a number, a finding, an analysis (S3-08, S0-12). */
export interface ActionItemTable {
  readonly id: string;
  /** Of an agreement: the meeting; it is seen by who sees that. */
  readonly meeting_id: string | null;
  readonly position: bigint;
  readonly title: string;
  readonly owner_id: string;
  readonly made_by: string | null;
  readonly made_by_name: string | null;
  readonly due_on: string;
  readonly kpi: string | null;
  readonly variant: string | null;
  /** Of the KPI: whose it is, as `scope id`. */
  readonly subject: string | null;
  /** The stretch its value was taken over; `to` is the first day after. */
  readonly value_from: string | null;
  readonly value_to: string | null;
  /** The value then, as exact decimal text; null: there was none. */
  readonly value_then: string | null;
  readonly expected: string;
  readonly expected_value: string | null;
  /** The day 30, 60 and 90 days are counted from; null: not agreed yet. */
  readonly agreed_on: string | null;
  /** `open`, `done`, `dropped`. */
  readonly state: string;
  readonly closed_on: string | null;
  readonly closing_note: string;
  readonly created_at: string;
}

/** What became of an action after 30, 60, 90 days. */
export interface ActionResultTable {
  readonly action_id: string;
  readonly stage: bigint;
  readonly due_on: string;
  /** The value of the linked KPI on that day, over a stretch of the same length; null: there was none. */
  readonly value: string | null;
  /** When the value was read; null: not yet. */
  readonly read_at: string | null;
  /** `done`, `going_on`, `dropped`; null: not answered. */
  readonly answer: string | null;
  readonly note: string;
  readonly answered_on: string | null;
}

export interface MeetingTables {
  readonly feedback_talk: FeedbackTalkTable;
  readonly feedback_note: FeedbackNoteTable;
  readonly action_item: ActionItemTable;
  readonly action_result: ActionResultTable;
}
