import type { errorNextSteps as en } from '../en/error-next-steps.ts';
import type { Words } from '../words.ts';

export const errorNextSteps: Words<typeof en> = {
  not_own: 'Egy következő lépést csak az tehet félre, akié.',
};
