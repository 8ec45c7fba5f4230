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
import { financeEntry } from './finance-entry.ts';
import { fxRate } from './fx-rate.ts';
import { leadOwnerHistory } from './lead-owner-history.ts';
import { lead } from './lead.ts';
import { location } from './location.ts';
import { marketSize } from './market-size.ts';
import { opportunityCredit } from './opportunity-credit.ts';
import { opportunityOwnerHistory } from './opportunity-owner-history.ts';
import { opportunity } from './opportunity.ts';
import { orderCredit } from './order-credit.ts';
import { orderLine } from './order-line.ts';
import { order } from './order.ts';
import { pipeline } from './pipeline.ts';
import { product } from './product.ts';
import { refund } from './refund.ts';
import { region } from './region.ts';
import { script } from './script.ts';
import { segment } from './segment.ts';
import { stageChange } from './stage-change.ts';
import { stage } from './stage.ts';
import { team } from './team.ts';
import { user } from './user.ts';
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
    acquisitionChannel,
    campaign,
    script,
    pipeline,
    stage,
    account,
    accountOwnerHistory,
    contact,
    lead,
    leadOwnerHistory,
    opportunity,
    opportunityOwnerHistory,
    stageChange,
    opportunityCredit,
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
    competitor,
    competitorMatch,
    competitorPrice,
    customerSpan,
    customerGain,
    workday,
  ].map((entity) => [entity.id, entity]),
);

/** @throws Error where the id names no entity: a fault of the caller, ids of users are checked before. */
export function getEntity(id: EntityId): Entity {
  const entity = entities.get(id);
  if (!entity) throw new Error(`no entity ${id}`);
  return entity;
}
