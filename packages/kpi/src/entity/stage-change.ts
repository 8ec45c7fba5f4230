import { choice, date, flag, integer, moment, money, quantity, ref, share, text } from './column.ts';
import type { Entity } from './entity.ts';

/** Stage history of a deal (opportunity_stage_history): enables rebuilding any past pipeline. */
export const stageChange: Entity = {
  id: 'stage_change',
  kind: 'fact',
  parent: { column: 'opportunity_id', entity: 'opportunity' },
  columns: [
    ref('opportunity_id', 'opportunity', { required: true, headers: ['opportunity', 'deal', 'opportunity_id'] }),
    ref('from_stage_id', 'stage', { headers: ['from stage'] }),
    ref('to_stage_id', 'stage', { headers: ['to stage', 'stage'] }),
    moment('changed_at', { headers: ['changed', 'changed at', 'date'] }),
    ref('changed_by_user_id', 'user'),
    money('amount', { headers: ['amount'] }),
    text('currency'),
    share('probability'),
    date('expected_close_on'),
    choice('forecast_category', ['omitted', 'pipeline', 'best_case', 'commit', 'closed']),
    /** Made from the deal's present stage and dates because no history was given. */
    flag('is_evidence', { derived: true }),
    /** Order of the change within the deal, and the date of the next one (null for the present stage). */
    integer('position', { derived: true }),
    moment('until_at', { derived: true }),
    choice('kind', ['open', 'won', 'lost'], { derived: true }),
    /** The first time the deal came into this stage, and what came after it: a later stage or won, lost, or neither yet. */
    flag('is_first_visit', { derived: true }),
    choice('visit_outcome', ['moved_on', 'lost', 'open'], { derived: true }),
    /** All finished visits of the deal to this stage together, on the last of them. */
    quantity('visit_days', { derived: true }),
    ref('owner_user_id', 'user', { stamped: true }),
    ref('account_id', 'account', { stamped: true }),
    ref('location_id', 'location', { stamped: true }),
    ref('primary_product_id', 'product', { stamped: true }),
    ref('acquisition_channel_id', 'acquisition_channel', { stamped: true }),
    ref('campaign_id', 'campaign', { stamped: true }),
    ref('pipeline_id', 'pipeline', { stamped: true }),
    ref('segment_id', 'segment', { stamped: true }),
    choice('type', ['new_business', 'renewal', 'upsell', 'cross_sell', 'winback'], { stamped: true }),
    money('list_amount', { derived: true }),
    flag('is_counted', { stamped: true }),
  ],
  businessDate: ['changed_on'],
  listed: ['opportunity_id', 'from_stage_id', 'to_stage_id', 'changed_at', 'amount'],
};
