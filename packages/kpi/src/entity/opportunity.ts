import { choice, flag, integer, moment, date, money, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

/** A deal. Its state is derived from the stage history (G6). */
export const opportunity: Entity = {
  id: 'opportunity',
  kind: 'fact',
  label: 'name',
  columns: [
    text('name', { mayNamePerson: true, headers: ['opportunity', 'deal', 'deal name', 'thương vụ', 'ügylet', 'сделка'] }),
    ref('account_id', 'account', { headers: ['account', 'company', 'customer', 'khách hàng', 'ügyfél', 'клиент'] }),
    ref('lead_id', 'lead', { headers: ['lead', 'mql_id'] }),
    choice('type', ['new_business', 'renewal', 'upsell', 'cross_sell', 'winback'], { headers: ['type', 'deal type'] }),
    ref('pipeline_id', 'pipeline', { headers: ['pipeline'] }),
    /** The present stage as the source tells it: evidence, from which the history is made where none is given. */
    ref('stage_id', 'stage', { headers: ['stage', 'deal_stage', 'giai đoạn', 'szakasz', 'этап', 'стадия'] }),
    money('amount', { headers: ['amount', 'value', 'close_value', 'deal value', 'giá trị', 'összeg', 'érték', 'сумма'] }),
    text('currency', { headers: ['currency'] }),
    money('recurring', { headers: ['recurring', 'mrr', 'arr'] }),
    ref('owner_user_id', 'user', { headers: ['owner', 'sales_agent', 'sales rep', 'sr_id', 'nhân viên', 'üzletkötő', 'ответственный'] }),
    ref('originator_user_id', 'user', { headers: ['originator', 'sdr_id'] }),
    date('expected_close_on', { headers: ['expected close', 'expected close date'] }),
    choice('forecast_category', ['omitted', 'pipeline', 'best_case', 'commit', 'closed']),
    moment('created_at', { headers: ['created', 'created at', 'engage_date', 'open date', 'ngày tạo', 'létrehozva', 'дата создания'] }),
    /** What the seller who took the deal over said of it. */
    moment('accepted_at', { headers: ['accepted'] }),
    text('rejected_reason'),
    /** When the source says the deal was decided: evidence for won_at or lost_at. */
    moment('decided_at', { headers: ['closed', 'close_date', 'close date', 'won_date', 'ngày chốt', 'lezárva', 'дата закрытия'] }),
    moment('started_at', { headers: ['first conversation', 'engage_date'] }),
    ref('location_id', 'location', { headers: ['location', 'office'] }),
    ref('acquisition_channel_id', 'acquisition_channel', { headers: ['source', 'origin', 'channel'] }),
    ref('campaign_id', 'campaign'),
    ref('segment_id', 'segment', { headers: ['business_segment'] }),
    ref('primary_product_id', 'product', { headers: ['product', 'sản phẩm', 'termék', 'товар'] }),
    text('lost_reason', { headers: ['lost reason', 'loss reason'] }),
    integer('on_hold_days'),
    flag('is_test'),
    choice('state', ['open', 'won', 'lost'], { derived: true }),
    moment('won_at', { derived: true }),
    moment('lost_at', { derived: true }),
    moment('closed_at', { derived: true }),
    /** Amount at the winning moment, not later edits. */
    money('won_amount', { derived: true }),
    /** Amount at the deciding moment, won or lost. */
    money('decided_amount', { derived: true }),
    money('list_amount', { derived: true }),
    /** Start of the sales cycle and where it was taken from: first_conversation, lead, created. */
    moment('cycle_start_at', { derived: true }),
    text('cycle_start_source', { derived: true }),
    integer('cycle_days', { derived: true }),
    integer('reopened_count', { derived: true }),
    /** Who found it: the credit of the originator, else what the deal or its lead says. */
    ref('origin_user_id', 'user', { derived: true }),
    ref('creation_owner_id', 'user', { derived: true }),
    /** The last outgoing activity before it was created. */
    text('touch_channel', { derived: true }),
    text('touch_kind', { derived: true }),
    flag('is_counted', { derived: true }),
  ],
  businessDate: ['created_on', 'decided_on'],
  listed: ['name', 'account_id', 'owner_user_id', 'stage_id', 'amount', 'created_at', 'closed_at'],
};
