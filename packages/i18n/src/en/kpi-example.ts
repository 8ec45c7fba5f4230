import { resultExamples } from './kpi-example/results.ts';
import { activityExamples } from './kpi-example/activity.ts';
import { growthExamples } from './kpi-example/growth.ts';
import { customerExamples } from './kpi-example/customers.ts';
import { peopleExamples } from './kpi-example/people.ts';

/** A worked example of each KPI, shown where there are no numbers of one's own. */
export const kpiExample = { ...resultExamples, ...activityExamples, ...growthExamples, ...customerExamples, ...peopleExamples } as const;
