import { z } from 'zod';
import { workRoles } from './values.ts';

const word = z.string().trim().min(1).max(80);

/** What the organisation calls its roles, per language; what is left out is called as everywhere. GET and PUT /api/role-names. */
export const roleNamesSchema = z.partialRecord(
  z.enum(workRoles),
  z.object({ en: word.optional(), vi: word.optional(), hu: word.optional(), ru: word.optional() }),
);
export type RoleNames = z.infer<typeof roleNamesSchema>;
