import type { MeasureRef } from '../catalog/calculation.ts';
import { activityMeasures } from './activities.ts';
import { attemptMeasures } from './attempts.ts';
import { cohortMeasures } from './cohorts.ts';
import { contactMeasures } from './contacts.ts';
import { customerMeasures } from './customers.ts';
import { dealMeasures } from './deals.ts';
import { emailMeasures } from './emails.ts';
import { experimentMeasures } from './experiments.ts';
import { financeMeasures } from './finance.ts';
import { gainMeasures } from './gains.ts';
import type { Measure } from './measure.ts';
import { outreachMeasures } from './outreach.ts';
import { pipelineMeasures } from './pipeline.ts';
import { recurringMeasures } from './recurring.ts';
import { relationshipMeasures } from './relationships.ts';
import { salesMeasures } from './sales.ts';
import { serviceMeasures } from './service.ts';
import { surveyMeasures } from './surveys.ts';
import { targetMeasures } from './targets.ts';
import { workdayMeasures } from './workdays.ts';
import { stageMeasures } from './stages.ts';

/** Every measure there is, by id. */
export const measures: ReadonlyMap<string, Measure> = new Map(
  [
    ...salesMeasures,
    ...dealMeasures,
    ...pipelineMeasures,
    ...stageMeasures,
    ...financeMeasures,
    ...experimentMeasures,
    ...contactMeasures,
    ...activityMeasures,
    ...outreachMeasures,
    ...emailMeasures,
    ...attemptMeasures,
    ...customerMeasures,
    ...targetMeasures,
    ...workdayMeasures,
    ...serviceMeasures,
    ...surveyMeasures,
    ...relationshipMeasures,
    ...recurringMeasures,
    ...gainMeasures,
    ...cohortMeasures,
  ].map((measure) => [measure.id, measure]),
);

export const measureId = (ref: MeasureRef): string => (typeof ref === 'string' ? ref : ref.id);

/** @throws Error where the id names no measure: a fault of the catalog */
export function getMeasure(ref: MeasureRef): Measure {
  if (typeof ref !== 'string') return ref;
  const measure = measures.get(ref);
  if (!measure) throw new Error(`no measure ${ref}`);
  return measure;
}
