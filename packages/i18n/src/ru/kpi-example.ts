import { resultExamples } from './kpi-example/results.ts';
import { activityExamples } from './kpi-example/activity.ts';
import { growthExamples } from './kpi-example/growth.ts';
import { customerExamples } from './kpi-example/customers.ts';
import { peopleExamples } from './kpi-example/people.ts';

export const kpiExample = { ...resultExamples, ...activityExamples, ...growthExamples, ...customerExamples, ...peopleExamples };
