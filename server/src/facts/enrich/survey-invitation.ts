import type { Enrichment } from '../enrichment.ts';

export const isEmployeeSurvey = (kind: string): string => `coalesce(${kind} IN ('employee_pulse', 'enps'), FALSE)`;
const answerDays = 30;
const isSent = 'r.sent_on IS NOT NULL AND r.suppressed_reason IS NULL';

export const surveyInvitationEnrichment: Enrichment = {
  joins: (tables) => `LEFT JOIN ${tables.of('survey')} v ON v.key64 = s.survey_id LEFT JOIN ${tables.of('account')} a ON a.key64 = s.account_id`,
  carried: { x_employee: `${isEmployeeSurvey('v.kind')} OR s.employee_token IS NOT NULL`, x_owner: 'a.owner_user_id' },
  columns: () => ({
    is_anonymous: 'r.x_employee',
    owner_user_id: 'CASE WHEN NOT r.x_employee THEN coalesce(r.seller_user_id, r.x_owner) END',
    is_delivered: `${isSent} AND (r.delivered_on IS NOT NULL OR r.answered_on IS NOT NULL)`,
    is_answered_in_time: `${isSent} AND coalesce(r.answered_on <= r.sent_on + ${answerDays}, FALSE)`,
  }),
  dependsOn: [
    { entity: 'survey', through: 'survey_id', columns: ['kind'] },
    { entity: 'account', through: 'account_id', columns: ['owner_user_id'] },
  ],
};
