import { resultQuestions } from './kpi-question/results.ts';
import { activityQuestions } from './kpi-question/activity.ts';
import { growthQuestions } from './kpi-question/growth.ts';
import { customerQuestions } from './kpi-question/customers.ts';
import { peopleQuestions } from './kpi-question/people.ts';

export const kpiQuestion = { ...resultQuestions, ...activityQuestions, ...growthQuestions, ...customerQuestions, ...peopleQuestions };
