import { z } from 'zod';

export const recognitionRules = ['order', 'fulfilment', 'invoice', 'payment'] as const;

/** Settings of this installation (§3.2 organization). */
export const organizationSchema = z.object({
  name: z.string().min(1).max(200),
  country: z.string().length(2),
  currency: z.string().regex(/^[A-Z]{3}$/),
  timezone: z.string().min(1).max(64),
  locale: z.enum(['en', 'vi', 'hu', 'ru']),
  fiscalYearStartMonth: z.number().int().min(1).max(12),
  fiscalYearNamedBy: z.enum(['start', 'end']),
  recognition: z.enum(recognitionRules),
  winbackAfterDays: z.number().int().min(1).max(3650),
  /** Days without a purchase after which a customer without a contract counts as lost; segments may say otherwise. */
  inactivityWindowDays: z.number().int().min(1).max(3650).default(180),
  /** Id of the calendar working days are counted by, or null: Monday to Friday of the country. */
  calendar: z.string().nullable(),
  isDemo: z.boolean(),
});
export type Organization = z.infer<typeof organizationSchema>;
