import { z } from 'zod';
import type { Permission, Role } from './permission.ts';
import { organizationSchema } from '../organization.ts';

/** Long enough to resist guessing; nothing else is demanded of a password, and it is never cut. */
export const passwordSchema = z.string().min(12).max(200);
export const emailSchema = z.email().max(254);

export const signInSchema = z.object({ email: z.string().min(1).max(254), password: z.string().min(1).max(200) });
export type SignInRequest = z.infer<typeof signInSchema>;

export const demoSignInSchema = z.object({ account: z.string().min(1).max(100) });

/** The first administrator, and the organisation. */
export const setupSchema = z.object({
  token: z.string().min(1).max(200),
  name: z.string().trim().min(1).max(200),
  email: emailSchema,
  password: passwordSchema,
  /** Settings of the organisation; missing: as they are. */
  organization: organizationSchema.omit({ isDemo: true }).optional(),
});
export type SetupRequest = z.infer<typeof setupSchema>;

export interface RoleGrant {
  readonly role: Role;
  /** Record id of a team; null for roles that see everything or one's own. */
  readonly team: string | null;
  readonly teamName?: string | null;
}

/** Who is here, and what they may do. */
export interface SessionAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly locale: string | null;
  readonly roles: readonly RoleGrant[];
  readonly permissions: readonly Permission[];
  /** Record id of the person whose own numbers are shown. */
  readonly person: string | null;
  readonly isDemo: boolean;
  readonly hasSecondFactor: boolean;
}

/** Sample people of the demo company, to look around as. */
export interface DemoPerson {
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  readonly teamName: string | null;
}

export interface SessionResponse {
  readonly account: SessionAccount | null;
  /** The password was right; the second factor is still to come. */
  readonly needsSecondFactor: boolean;
  /** The password was right; everybody needs a second factor here, and this account has none yet. */
  readonly needsEnrolment: boolean;
  /** Nobody has set this installation up yet. */
  readonly needsSetup: boolean;
  /** Only told on this machine, while the demo company is shown. */
  readonly demoPeople: readonly DemoPerson[];
  /** Other ways to sign in that are set up. */
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  readonly canMail: boolean;
}
