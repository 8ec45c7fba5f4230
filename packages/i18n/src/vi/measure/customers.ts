import type { customerMeasures as en } from '../../en/measure/customers.ts';
import type { Words } from '../../words.ts';

export const customerMeasures: Words<typeof en> = {};
