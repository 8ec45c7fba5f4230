import type { outreachMeasures as en } from '../../en/measure/outreach.ts';
import type { Words } from '../../words.ts';

export const outreachMeasures: Words<typeof en> = {};
