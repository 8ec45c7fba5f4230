import { coreMeasures } from './measure/core.ts';
import { resultMeasures } from './measure/results.ts';
import { outreachMeasures } from './measure/outreach.ts';
import { customerMeasures } from './measure/customers.ts';
import { peopleMeasures } from './measure/people.ts';

/** Measures and metrics: the name, and for what can be asked for one sentence and the names of variants. */
export const measure = { ...coreMeasures, ...resultMeasures, ...outreachMeasures, ...customerMeasures, ...peopleMeasures } as const;
