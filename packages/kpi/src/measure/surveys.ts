import { fewestAnswers } from './fewest-answers.ts';
import type { Measure, Requirement } from './measure.ts';
import { all, any, between, isIn, isTrue, missing, not, present, windowEnd, windowStart, isNotTrue } from './predicate.ts';

const answer = { entity: 'survey_response', anchor: 'answered_on', undated: 'no_date', attribution: { person: ['of_user_id'] } } as const;
const count = { unit: 'count', aggregate: { kind: 'count' } } as const;
const hasScore: Requirement = { keep: present('score'), reason: 'no_score' };
/** One answer per customer and window, the latest: the next one comes after the window. */
const isLatest: Requirement = { keep: not(between('next_on', windowStart(), windowEnd())), reason: 'answered_again' };
const scored = [hasScore, isLatest] as const;
const isCustomer = isNotTrue('is_anonymous');
const satisfaction = all(isCustomer, any(isIn('survey_kind', 'csat'), isIn('question_key', 'CSAT')));
const recommendation = all(isCustomer, any(isIn('survey_kind', 'nps'), isIn('question_key', 'NPS')), present('recommends'));

/** Fewer answers of employees are never shown (G2). */
const anonymous = fewestAnswers;
/** Counted at the end of their month, in groups of at least five (derive-released): no difference of two numbers tells fewer. */
const employee = { entity: 'survey_response', anchor: 'released_on', anonymous, attribution: { person: ['of_user_id'] } } as const;
const scores = { unit: 'score', aggregate: { kind: 'median', of: { kind: 'column', column: 'score' } } } as const;
const question = (key: string) => all(isTrue('is_anonymous'), present('score'), isIn('question_key', key));
const employeeRecommendation = all(
  isTrue('is_anonymous'),
  any(isIn('question_key', 'EMPR'), all(missing('question_key'), isIn('survey_kind', 'enps'))),
  present('recommends'),
);

const invitation = {
  entity: 'survey_invitation',
  anchor: 'sent_on',
  undated: 'no_date',
  attribution: { person: ['owner_user_id'] },
  ...count,
} as const;

export const surveyMeasures: readonly Measure[] = [
  { id: 'satisfaction_answers', ...answer, ...count, filter: all(satisfaction, present('is_top')), requires: scored },
  { id: 'satisfied_answers', ...answer, ...count, filter: all(satisfaction, isTrue('is_top')), requires: scored },
  { id: 'satisfaction_scores', ...answer, ...scores, filter: all(satisfaction, present('is_top')), requires: scored },
  { id: 'recommendation_answers', ...answer, ...count, filter: recommendation, requires: scored },
  { id: 'promoters', ...answer, ...count, filter: all(recommendation, isIn('recommends', 'promoter')), requires: scored },
  { id: 'detractors', ...answer, ...count, filter: all(recommendation, isIn('recommends', 'detractor')), requires: scored },
  { id: 'invitations_delivered', ...invitation, filter: all(isCustomer, isTrue('is_delivered')) },
  { id: 'invitations_answered', ...invitation, filter: all(isCustomer, isTrue('is_delivered'), isTrue('is_answered_in_time')) },
  {
    id: 'invitations_pending',
    ...invitation,
    filter: all(isCustomer, isTrue('is_delivered'), missing('answered_on'), between('sent_on', { window: 'today', days: -30 }, null)),
  },
  ...(['EMP0', 'EMP1', 'EMP2'] as const).flatMap((key): readonly Measure[] => [
    { id: `employee_scores_${key.toLowerCase()}`, ...employee, ...scores, filter: question(key) },
    { id: `employee_answers_${key.toLowerCase()}`, ...employee, ...count, filter: question(key) },
    { id: `employee_favourable_${key.toLowerCase()}`, ...employee, ...count, filter: all(question(key), isTrue('is_top')) },
  ]),
  { id: 'employee_recommendation_answers', ...employee, ...count, filter: employeeRecommendation },
  { id: 'employee_promoters', ...employee, ...count, filter: all(employeeRecommendation, isIn('recommends', 'promoter')) },
  { id: 'employee_detractors', ...employee, ...count, filter: all(employeeRecommendation, isIn('recommends', 'detractor')) },
];
