import { coreMeasures } from './measure/core.ts';
import { resultMeasures } from './measure/results.ts';
import { outreachMeasures } from './measure/outreach.ts';
import { customerMeasures } from './measure/customers.ts';
import { peopleMeasures } from './measure/people.ts';

export const measure = { ...coreMeasures, ...resultMeasures, ...outreachMeasures, ...customerMeasures, ...peopleMeasures };
