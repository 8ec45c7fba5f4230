import type { peopleKpis as en } from '../../en/kpi/people.ts';
import type { Words } from '../../words.ts';

export const peopleKpis: Words<typeof en> = {};
