import type { Role } from '@leadline/contract';

export const accountStatuses = ['invited', 'active', 'disabled'] as const;
export type AccountStatus = (typeof accountStatuses)[number];

export interface AccountTable {
  readonly id: string;
  /** As it was typed; null for who has none. */
  readonly email: string | null;
  /** What tells one address from another. */
  readonly email_key: string | null;
  readonly name: string;
  readonly locale: string | null;
  readonly status: AccountStatus;
  /** argon2id; null: no password. */
  readonly password_hash: string | null;
  /** Record id of the person in the facts. */
  readonly person: string | null;
  readonly is_demo: bigint;
  /** Sealed with the key of the installation. */
  readonly totp_secret: string | null;
  /** The last step used: no code counts twice. */
  readonly totp_step: bigint | null;
  readonly created_at: string;
  readonly signed_in_at: string | null;
}

export interface AccountRoleTable {
  readonly account_id: string;
  readonly role: Role;
  /** Record id; empty for a role without one. */
  readonly team: string;
  readonly granted_at: string;
}

export interface RecoveryCodeTable {
  readonly account_id: string;
  readonly hash: string;
  readonly used_at: string | null;
}

export interface OutsideIdentityTable {
  readonly issuer: string;
  readonly subject: string;
  readonly account_id: string;
  readonly created_at: string;
}

/** What is still to come before a session opens anything: a code of the second factor, or a second factor at all. */
export type SessionStage = 'second_factor' | 'enrolment' | 'open';

export interface SessionTable {
  /** SHA-256 of what the cookie holds. */
  readonly hash: string;
  /** To speak of it without the secret. */
  readonly id: string;
  readonly account_id: string;
  readonly stage: SessionStage;
  readonly created_at: string;
  readonly seen_at: string;
  readonly expires_at: string;
  readonly address: string;
  readonly agent: string;
}

export type SingleUseKind = 'setup' | 'invitation' | 'reset' | 'provider';

export interface SingleUseTokenTable {
  readonly hash: string;
  readonly kind: SingleUseKind;
  readonly account_id: string | null;
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly used_at: string | null;
}

export interface ApiTokenTable {
  readonly id: string;
  /** The readable beginning, by which it is found. */
  readonly prefix: string;
  readonly hash: string;
  readonly name: string;
  /** JSON list. */
  readonly permissions: string;
  /** Record id of the team it sees; null: everything. */
  readonly team: string | null;
  readonly created_by: string;
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly last_used_at: string | null;
  readonly revoked_at: string | null;
}

export interface AccessTables {
  readonly account: AccountTable;
  readonly account_role: AccountRoleTable;
  readonly recovery_code: RecoveryCodeTable;
  readonly outside_identity: OutsideIdentityTable;
  readonly session: SessionTable;
  readonly single_use_token: SingleUseTokenTable;
  readonly api_token: ApiTokenTable;
}
