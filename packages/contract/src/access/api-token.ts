import { z } from 'zod';
import { permissions, type Permission } from './permission.ts';

/** A token makes no further tokens: whoever holds one could not be got rid of. */
export const tokenPermissions = permissions.filter((permission) => permission !== 'tokens.write');

export const newApiTokenSchema = z.object({
  /** What it is for. */
  name: z.string().trim().min(1).max(100),
  permissions: z
    .array(z.enum(permissions).refine((permission) => permission !== 'tokens.write'))
    .min(1)
    .max(permissions.length),
  /** Record id of a team: it sees that team and all below. Null: everything. */
  team: z.string().min(1).max(100).nullable().default(null),
  /** Null: until it is revoked. */
  days: z.int().min(1).max(3_650).nullable().default(90),
});
export type NewApiToken = z.infer<typeof newApiTokenSchema>;

/** `stopped`: whoever made it may not make tokens any more. */
export const apiTokenStates = ['active', 'expired', 'revoked', 'stopped'] as const;
export type ApiTokenState = (typeof apiTokenStates)[number];

/** A token as it is listed; the secret is kept nowhere. */
export interface ApiTokenEntry {
  readonly id: string;
  /** The beginning of the secret, to tell one from another. */
  readonly prefix: string;
  readonly name: string;
  /** What it may do now; what its maker may not do it may not do either. */
  readonly permissions: readonly Permission[];
  readonly team: string | null;
  readonly teamName: string | null;
  readonly madeBy: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly state: ApiTokenState;
}

export interface ApiTokensResponse {
  readonly tokens: readonly ApiTokenEntry[];
  /** What whoever asks can give to a token. */
  readonly grantable: readonly Permission[];
}

export interface ApiTokenMade {
  readonly token: ApiTokenEntry;
  /** Shown this once. */
  readonly secret: string;
}
