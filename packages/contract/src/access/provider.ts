import { z } from 'zod';

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/)
  .max(253);

export const providerSchema = z.object({
  /** What stands on the button. */
  name: z.string().trim().min(1).max(60),
  issuer: z.string().trim().min(1).max(500),
  clientId: z.string().trim().min(1).max(300),
  /** Missing: the one that is kept stays. */
  clientSecret: z.string().min(1).max(500).optional(),
  /** Whoever has a verified mail address of one of these is known by it; empty: nobody is. */
  domains: z.array(domain).max(20).default([]),
  isOn: z.boolean().default(true),
});
export type ProviderInput = z.infer<typeof providerSchema>;

export interface ProviderEntry {
  readonly id: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly domains: readonly string[];
  readonly isOn: boolean;
  /** Accounts that sign in through it. */
  readonly linked: readonly ProviderLink[];
}

export interface ProviderLink {
  readonly account: string;
  readonly name: string;
  /** What the provider calls the person. */
  readonly subject: string;
}

export interface ProvidersResponse {
  readonly providers: readonly ProviderEntry[];
  /** To be entered at the provider. */
  readonly redirectUri: string;
  /** Whom an identity can be linked to. */
  readonly accounts: readonly { readonly id: string; readonly name: string }[];
}

export const providerLinkSchema = z.object({ account: z.string().min(1).max(100), subject: z.string().trim().min(1).max(255) });

/** POST /api/session/provider */
export const providerSignInSchema = z.object({
  provider: z.string().min(1).max(100),
  /** The token of an invitation that is taken this way. */
  invitation: z.string().min(1).max(200).optional(),
  /** Where one wanted to go. */
  returnTo: z.string().max(1_000).optional(),
});
export type ProviderSignIn = z.infer<typeof providerSignInSchema>;

/** GET /api/session/provider/callback: what the provider sends the browser back with. */
export const providerAnswerSchema = z.object({
  state: z.string().max(200).optional(),
  code: z.string().max(4_000).optional(),
  error: z.string().max(200).optional(),
  error_description: z.string().max(2_000).optional(),
  iss: z.string().max(500).optional(),
  session_state: z.string().max(500).optional(),
  scope: z.string().max(2_000).optional(),
});
