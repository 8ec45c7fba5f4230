/** Thanks and achievements. Ids of people and teams are record ids. */
export interface RecognitionTable {
  readonly id: string;
  /** `thanks`, `achievement`. */
  readonly kind: string;
  /** `user`, `team`. */
  readonly receiver_kind: string;
  readonly receiver_id: string;
  /** Who says thank you; null: reached by rule. */
  readonly giver_id: string | null;
  /** What for: one the product brings, in every language, or own words. */
  readonly value_code: string | null;
  readonly value_text: string | null;
  readonly text: string;
  /** JSON: the KPI, deal or customer it is about. */
  readonly about: string | null;
  /** Of an achievement: its rule, the month, the length of a row of days. */
  readonly rule: string | null;
  readonly period: string | null;
  readonly days: bigint | null;
  /** What it is for: the same is there once. */
  readonly once: string;
  /** By the organisation's clock. */
  readonly day: string;
  readonly at: string;
  readonly removed_at: string | null;
}

/** Points, one entry for each reason. Nothing is changed or removed: what was wrong is countered by another entry. */
export interface PointsEntryTable {
  readonly id: string;
  readonly person_id: string;
  readonly points: bigint;
  readonly rule: string;
  /** What brought it: the id of a thank-you or achievement, of a correction that of what is corrected. */
  readonly source: string;
  readonly given_by: string | null;
  readonly kpi: string | null;
  readonly period: string | null;
  readonly reason: string;
  readonly day: string;
  readonly expires_on: string;
  readonly at: string;
  /** What it is for: the same is entered once. */
  readonly once: string;
}

export interface SkillTable {
  readonly id: string;
  readonly person_id: string;
  readonly name: string;
  readonly named_by: string | null;
  readonly at: string;
  readonly removed_at: string | null;
}

/** Who says that somebody can do it: `lead` or `peer`. */
export interface SkillConfirmationTable {
  readonly skill_id: string;
  readonly confirmer_id: string;
  readonly said_as: string;
  readonly at: string;
}

/** What others see of somebody. 0 or 1 each. */
export interface RecognitionChoiceTable {
  readonly person_id: string;
  readonly hides_thanks: bigint;
  readonly shows_achievements: bigint;
}

export interface RecognitionTables {
  readonly recognition: RecognitionTable;
  readonly points_entry: PointsEntryTable;
  readonly skill: SkillTable;
  readonly skill_confirmation: SkillConfirmationTable;
  readonly recognition_choice: RecognitionChoiceTable;
}
