import type { resultMeasures as en } from '../../en/measure/results.ts';
import type { Words } from '../../words.ts';

export const resultMeasures: Words<typeof en> = {};
