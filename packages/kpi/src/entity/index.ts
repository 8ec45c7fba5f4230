import { absence } from './absence.ts';
import { accountOwnerHistory } from './account-owner-history.ts';
import { account } from './account.ts';
import { acquisitionChannel } from './acquisition-channel.ts';
import { activity } from './activity.ts';
import { assignment } from './assignment.ts';
import { calendarDay } from './calendar-day.ts';
import { calendar } from './calendar.ts';
import { campaign } from './campaign.ts';
import { competitorMatch } from './competitor-match.ts';
import { competitorPrice } from './competitor-price.ts';
import { competitor } from './competitor.ts';
import { contactNorm } from './contact-norm.ts';
import { contactPlan } from './contact-plan.ts';
import { contactRegulation } from './contact-regulation.ts';
import { contact } from './contact.ts';
import { contractChange } from './contract-change.ts';
import { contract } from './contract.ts';
import { costEntry } from './cost-entry.ts';
import { currency } from './currency.ts';
import { customerGain } from './customer-gain.ts';
import { customerSpan } from './customer-span.ts';
import { emailEvent } from './email-event.ts';
import { emailMessage } from './email-message.ts';
import type { Entity, EntityId } from './entity.ts';
import { feedbackMeeting } from './feedback-meeting.ts';
import { experimentArm } from './experiment-arm.ts';
import { experimentWeek } from './experiment-week.ts';
import { experiment } from './experiment.ts';
import { financeEntry } from './finance-entry.ts';
import { frozenForecast } from './frozen-forecast.ts';
import { fxRate } from './fx-rate.ts';
import { goalCheckIn } from './goal-check-in.ts';
import { goalTarget } from './goal-target.ts';
import { goal } from './goal.ts';
import { kpiAssignment } from './kpi-assignment.ts';
import { leadOwnerHistory } from './lead-owner-history.ts';
import { lead } from './lead.ts';
import { location } from './location.ts';
import { marketSize } from './market-size.ts';
import { normDay } from './norm-day.ts';
import { opportunityCredit } from './opportunity-credit.ts';
import { opportunityOwnerHistory } from './opportunity-owner-history.ts';
import { opportunity } from './opportunity.ts';
import { orderCredit } from './order-credit.ts';
import { orderLine } from './order-line.ts';
import { order } from './order.ts';
import { pipeline } from './pipeline.ts';
import { planResult } from './plan-result.ts';
import { product } from './product.ts';
import { project } from './project.ts';
import { promotion } from './promotion.ts';
import { refund } from './refund.ts';
import { region } from './region.ts';
import { script } from './script.ts';
import { segment } from './segment.ts';
import { selfAssessment } from './self-assessment.ts';
import { serviceRequest } from './service-request.ts';
import { stageChange } from './stage-change.ts';
import { stage } from './stage.ts';
import { surveyInvitation } from './survey-invitation.ts';
import { surveyQuestion } from './survey-question.ts';
import { surveyResponse } from './survey-response.ts';
import { survey } from './survey.ts';
import { targetDay } from './target-day.ts';
import { target } from './target.ts';
import { task } from './task.ts';
import { team } from './team.ts';
import { user } from './user.ts';
import { workSpan } from './work-span.ts';
import { workday } from './workday.ts';

/** Every entity, dimensions before the facts that refer to them, parents before children. */
export const entities: ReadonlyMap<EntityId, Entity> = new Map(
  [
    currency,
    fxRate,
    calendar,
    calendarDay,
    segment,
    region,
    location,
    product,
    team,
    user,
    assignment,
    absence,
    project,
    pipeline,
    goal,
    goalTarget,
    kpiAssignment,
    target,
    contactNorm,
    contactRegulation,
    survey,
    surveyQuestion,
    acquisitionChannel,
    campaign,
    script,
    stage,
    competitor,
    account,
    accountOwnerHistory,
    contact,
    lead,
    leadOwnerHistory,
    opportunity,
    opportunityOwnerHistory,
    stageChange,
    opportunityCredit,
    serviceRequest,
    activity,
    emailMessage,
    emailEvent,
    order,
    orderLine,
    orderCredit,
    refund,
    contract,
    contractChange,
    costEntry,
    financeEntry,
    marketSize,
    competitorMatch,
    competitorPrice,
    promotion,
    experiment,
    experimentArm,
    experimentWeek,
    customerSpan,
    customerGain,
    contactPlan,
    feedbackMeeting,
    goalCheckIn,
    selfAssessment,
    task,
    planResult,
    frozenForecast,
    surveyInvitation,
    surveyResponse,
    workday,
    normDay,
    targetDay,
    workSpan,
  ].map((entity) => [entity.id, entity]),
);

/** @throws Error where the id names no entity: a fault of the caller, ids of users are checked before. */
export function getEntity(id: EntityId): Entity {
  const entity = entities.get(id);
  if (!entity) throw new Error(`no entity ${id}`);
  return entity;
}
