import { activityMeasures } from './activities.ts';
import { contactMeasures } from './contacts.ts';
import { customerMeasures } from './customers.ts';
import { dealMeasures } from './deals.ts';
import type { Measure } from './measure.ts';
import { pipelineMeasures } from './pipeline.ts';
import { salesMeasures } from './sales.ts';

/** Every measure there is, by id. */
export const measures: ReadonlyMap<string, Measure> = new Map(
  [...salesMeasures, ...dealMeasures, ...pipelineMeasures, ...contactMeasures, ...activityMeasures, ...customerMeasures].map((measure) => [
    measure.id,
    measure,
  ]),
);

/** @throws Error where the id names no measure: a fault of the catalog */
export function getMeasure(id: string): Measure {
  const measure = measures.get(id);
  if (!measure) throw new Error(`no measure ${id}`);
  return measure;
}
