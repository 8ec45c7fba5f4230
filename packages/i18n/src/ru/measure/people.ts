import type { peopleMeasures as en } from '../../en/measure/people.ts';
import type { Words } from '../../words.ts';

export const peopleMeasures: Words<typeof en> = {};
