import type { errorReasons as en } from '../en/error-reasons.ts';
import type { Words } from '../words.ts';

export const errorReasons: Words<typeof en> = {
  not_yours: 'A számot az magyarázza, akié; a vezetője hozzáteheti, amit látott.',
};
