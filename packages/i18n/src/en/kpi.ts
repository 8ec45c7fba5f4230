import { resultKpis } from './kpi/results.ts';
import { activityKpis } from './kpi/activity.ts';
import { growthKpis } from './kpi/growth.ts';
import { customerKpis } from './kpi/customers.ts';
import { peopleKpis } from './kpi/people.ts';

/** KPIs: the name, one sentence, the formula in words, how to read the number, what to do about it, and the names of variants. */
export const kpi = { ...resultKpis, ...activityKpis, ...growthKpis, ...customerKpis, ...peopleKpis } as const;
