import { salesRoles, type SubjectScope } from '@leadline/kpi';
import { z } from 'zod';
import { recordIdSchema } from './record.ts';

/** Whom a KPI is given to and a target is set for. `id`: a record id, of a role its code, of the organisation null. */
export const subjectSchema = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('organisation'), id: z.null() }),
  z.object({ scope: z.enum(['team', 'user', 'location', 'project', 'process']), id: recordIdSchema }),
  z.object({ scope: z.literal('role'), id: z.enum(salesRoles) }),
]);
export type Subject = z.infer<typeof subjectSchema>;

export interface NamedSubject {
  readonly scope: SubjectScope;
  readonly id: string | null;
  /** What it is called in the records; null of a role and the organisation, which words name. */
  readonly name: string | null;
}
