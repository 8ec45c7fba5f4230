import { z } from 'zod';
import { organizationSchema, type Organization } from './organization.ts';

/** POST /api/demo/leave: who begins with data of their own. */
export const leaveDemoRequestSchema = organizationSchema.pick({ name: true, country: true, currency: true, timezone: true, locale: true });
export type LeaveDemoRequest = z.infer<typeof leaveDemoRequestSchema>;

/** GET /api/demo */
export interface DemoResponse {
  readonly isShown: boolean;
  /** Its records are still coming in: it can be left once they are there. */
  readonly isLoading: boolean;
  /** Imports that are not the demo company's and stay when it is left. */
  readonly ownImports: number;
  /** Settings somebody has saved over those of the demo company. */
  readonly ownSettings: Organization | null;
}
