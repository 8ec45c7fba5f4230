import { resultKpis } from './kpi/results.ts';
import { activityKpis } from './kpi/activity.ts';
import { growthKpis } from './kpi/growth.ts';
import { customerKpis } from './kpi/customers.ts';
import { peopleKpis } from './kpi/people.ts';

export const kpi = { ...resultKpis, ...activityKpis, ...growthKpis, ...customerKpis, ...peopleKpis };
