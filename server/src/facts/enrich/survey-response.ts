import type { Enrichment } from '../enrichment.ts';
import { isEmployeeSurvey } from './survey-invitation.ts';

const question = 'upper(trim(r.question_key))';
const usualScale = `CASE WHEN r.x_kind IN ('nps', 'enps') OR ${question} = 'EMPR' OR ${question} = 'NPS' THEN '0-10' ELSE '1-5' END`;
const scale = `coalesce(r.scale, r.x_scale, ${usualScale})`;

/**
 * What stands on the invitation, its survey and its question holds for the answer. Answers of employees lose the customer and the time
 * of day; their person is known to nobody.
 */
export const surveyResponseEnrichment: Enrichment = {
  joins: (tables) => `LEFT JOIN ${tables.of('survey_invitation')} i ON i.key64 = s.invitation_id
    LEFT JOIN ${tables.of('survey')} v ON v.key64 = coalesce(s.survey_id, i.survey_id)
    LEFT JOIN ${tables.of('account')} a ON a.key64 = coalesce(s.account_id, i.account_id)
    LEFT JOIN (SELECT survey_id, upper(trim(question_key)) AS question_key, min(scale) AS scale FROM ${tables.of('survey_question')} WHERE NOT is_stub GROUP BY 1, 2) k
      ON k.question_key = upper(trim(s.question_key)) AND k.survey_id = coalesce(s.survey_id, i.survey_id)`,
  carried: {
    x_kind: 'v.kind',
    x_scale: 'k.scale',
    x_employee: `${isEmployeeSurvey('v.kind')} OR i.employee_token IS NOT NULL OR upper(trim(s.question_key)) IN ('EMP0', 'EMP1', 'EMP2', 'EMPR')`,
    x_survey: 'coalesce(s.survey_id, i.survey_id)',
    x_account: 'coalesce(s.account_id, i.account_id)',
    x_team: 'coalesce(s.team_id, i.team_id)',
    x_location: 'coalesce(s.location_id, i.location_id)',
    x_product: 'coalesce(s.product_id, i.product_id)',
    x_user: 'coalesce(s.seller_user_id, i.seller_user_id, a.owner_user_id)',
  },
  columns: () => ({
    answered_at: 'CASE WHEN NOT coalesce(r.x_employee, FALSE) THEN r.answered_at END',
    is_anonymous: 'coalesce(r.x_employee, FALSE)',
    survey_kind: 'r.x_kind',
    of_survey_id: 'r.x_survey',
    of_account_id: 'CASE WHEN NOT coalesce(r.x_employee, FALSE) THEN r.x_account END',
    of_user_id: 'CASE WHEN NOT coalesce(r.x_employee, FALSE) THEN r.x_user END',
    /** Of employees: what their group shows (derive-released). */
    of_team_id: 'CASE WHEN coalesce(r.x_employee, FALSE) THEN r.of_team_id ELSE r.x_team END',
    of_location_id: 'CASE WHEN coalesce(r.x_employee, FALSE) THEN r.of_location_id ELSE r.x_location END',
    of_product_id: 'r.x_product',
    is_top: `CASE ${scale} WHEN '1-5' THEN r.score >= 4 WHEN '1-7' THEN r.score >= 6 WHEN '0-10' THEN r.score >= 8 WHEN 'yes_no' THEN r.score >= 1 END`,
    recommends: `CASE WHEN ${scale} = '0-10' THEN CASE WHEN r.score >= 9 THEN 'promoter' WHEN r.score >= 7 THEN 'passive' WHEN r.score >= 0 THEN 'detractor' END END`,
  }),
  dependsOn: [
    { entity: 'survey', through: 'survey_id', columns: ['kind'] },
    {
      entity: 'survey_invitation',
      through: 'invitation_id',
      columns: ['survey_id', 'account_id', 'team_id', 'location_id', 'product_id', 'seller_user_id', 'employee_token', 'is_anonymous'],
    },
    { entity: 'account', through: 'of_account_id', columns: ['owner_user_id'] },
    { entity: 'survey', through: 'of_survey_id', columns: ['name', 'kind'] },
  ],
};
