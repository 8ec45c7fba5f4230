/** Boards that are sent by mail or to a chat. Ids of accounts for who set them up and who reads them. */
export interface SendingTable {
  /** Chosen by the form: sent twice it is there once. */
  readonly id: string;
  readonly board_id: string;
  readonly account_id: string;
  /** JSON. */
  readonly rhythm: string;
  /** Minutes since midnight by the organisation's clock. */
  readonly at: bigint;
  /** JSON: the period, and what the board is narrowed to. */
  readonly scope: string;
  readonly file: string;
  readonly channel_id: string | null;
  readonly is_on: bigint;
  readonly ended_because: string | null;
  /** The last day that was looked at: what was due until then is done, or skipped. */
  readonly planned_on: string;
  readonly created_at: string;
}

export interface SendingReaderTable {
  readonly sending_id: string;
  /** `account <id>`, `team <id>`. */
  readonly reader: string;
}

/** What became of one reader: failures in a row, and why nothing is sent any more. */
export interface SendingStateTable {
  readonly sending_id: string;
  readonly account_id: string;
  readonly failures: bigint;
  readonly stopped_because: string | null;
  readonly stopped_at: string | null;
}

/** One thing that goes to one reader or channel once. */
export interface SendingDeliveryTable {
  readonly id: string;
  /** `board`, `alert`. */
  readonly kind: string;
  /** Of the sending, or of the alert rule. */
  readonly source_id: string;
  /** `account <id>`, `channel <id>`. */
  readonly target: string;
  /** The day it is due; of an alert its edition, member and period. */
  readonly occurrence: string;
  readonly status: string;
  readonly attempts: bigint;
  readonly created_at: string;
  readonly next_at: string;
  /** Which try has it, and until when. */
  readonly claimed_by: string | null;
  readonly claimed_until: string | null;
  readonly tried_at: string | null;
  readonly error: string | null;
}

export interface ChatChannelTable {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** JSON: what is no secret. */
  readonly shown: string;
  /** Sealed JSON. */
  readonly secret: string;
  /** A team, or null: the organisation. */
  readonly team: string | null;
  readonly locale: string;
  readonly is_on: bigint;
  /** Of Zalo: until when the access token counts; who renews it, and until when that claim counts. */
  readonly token_until: string | null;
  readonly renewing_by: string | null;
  readonly renewing_until: string | null;
  /** Nothing is sent before: the service asked for it. */
  readonly wait_until: string | null;
  readonly tried_at: string | null;
  readonly error: string | null;
  readonly created_by: string;
  readonly created_at: string;
}

/** Alerts that are told in a chat too. */
export interface AlertRouteTable {
  readonly rule_id: string;
  readonly channel_id: string;
}

export interface SendingTables {
  readonly sending: SendingTable;
  readonly sending_reader: SendingReaderTable;
  readonly sending_state: SendingStateTable;
  readonly sending_delivery: SendingDeliveryTable;
  readonly chat_channel: ChatChannelTable;
  readonly alert_route: AlertRouteTable;
}
