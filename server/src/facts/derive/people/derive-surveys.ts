import { getEntity } from '@leadline/kpi';
import type { ApplyContext } from '#server/facts/apply-context.ts';
import { count } from '#server/facts/sql-session.ts';
import { rewriteRows } from '#server/facts/write-rows.ts';
import { touchedKeys } from '../touched-keys.ts';

/** When an invitation was answered first, and when the same customer answered the same kind of question next. */
export async function deriveSurveys(context: ApplyContext): Promise<void> {
  await deriveAnswered(context);
  await deriveNextAnswers(context);
}

async function deriveAnswered(context: ApplyContext): Promise<void> {
  const { tables } = context;
  const touched = await touchedKeys(context, 'touch_invitation', 'survey_invitation', [
    { entity: 'survey_invitation', column: 'key64' },
    { entity: 'survey_response', column: 'invitation_id' },
  ]);
  if (touched === 0) return;
  const changes = `SELECT t.key64, min(r.answered_on) AS answered_on FROM touch_invitation t
    LEFT JOIN ${tables.of('survey_response')} r ON r.invitation_id = t.key64 AND NOT r.is_stub GROUP BY t.key64`;
  await rewriteRows(context, getEntity('survey_invitation'), 'answered', ['answered_on'], changes);
}

/** Answers of people nobody can name (anonymous, or without customer and contact) have none after them. */
async function deriveNextAnswers(context: ApplyContext): Promise<void> {
  const { session, temp, tables, everything, touched, empty } = context;
  const response = tables.of('survey_response');
  if (!everything && !touched.has('survey_response')) return;
  const who = (alias: string): string =>
    `CASE WHEN NOT coalesce(${alias}.is_anonymous, FALSE) THEN coalesce('c' || CAST(${alias}.contact_id AS text), 'a' || CAST(${alias}.of_account_id AS text)) END`;
  const isAll = everything || empty.has('survey_response') || !temp.has('hit_survey_response');
  const named = isAll ? '' : ` AND ${who('r')} IN (SELECT ${who('h')} FROM hit_survey_response h)`;
  await temp.table(
    'survey_answer',
    `SELECT r.key64, ${who('r')} AS who, coalesce(r.survey_kind, upper(trim(r.question_key)), '') AS what, r.answered_on, r.answered_at
      FROM ${response} r WHERE NOT r.is_stub AND r.answered_on IS NOT NULL AND r.score IS NOT NULL AND ${who('r')} IS NOT NULL${named}`,
  );
  if ((await count(session, 'SELECT count(*) FROM survey_answer')) === 0) return;
  const changes = `SELECT key64, lead(answered_on) OVER (PARTITION BY who, what ORDER BY answered_on, answered_at NULLS FIRST, key64) AS next_on FROM survey_answer`;
  await rewriteRows(context, getEntity('survey_response'), 'next_answer', ['next_on'], changes);
}
