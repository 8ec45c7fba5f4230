import { choice, date, flag, quantity, ref, text } from './column.ts';
import type { Entity } from './entity.ts';
import { scopeColumns } from './scope.ts';

/** A KPI given to somebody: with owner and cadence it becomes one (G11). */
export const kpiAssignment: Entity = {
  id: 'kpi_assignment',
  kind: 'dimension',
  columns: [
    text('kpi', { required: true, headers: ['kpi', 'chỉ tiêu', 'mutató', 'показатель'] }),
    /** Which of the KPI's variants, such as `accepted`. */
    text('variant', { headers: ['variant', 'biến thể', 'változat', 'вариант'] }),
    ...scopeColumns,
    ref('goal_id', 'goal', { headers: ['goal', 'mục tiêu', 'cél', 'цель'] }),
    choice('obligation', ['mandatory', 'optional'], { headers: ['obligation', 'bắt buộc', 'kötelező', 'обязательность'] }),
    flag('is_primary', { headers: ['primary', 'chính', 'elsődleges', 'главный'] }),
    quantity('weight', { headers: ['weight', 'trọng số', 'súly', 'вес'] }),
    choice('cadence', ['daily', 'weekly', 'monthly', 'quarterly', 'yearly'], { headers: ['cadence', 'chu kỳ', 'gyakoriság', 'периодичность'] }),
    ref('owner_user_id', 'user', { headers: ['owner', 'người phụ trách', 'felelős', 'ответственный'] }),
    date('valid_from', { headers: ['valid from', 'from', 'từ ngày', 'érvényes ettől', 'действует с'] }),
    /** The first day it does not hold any more. */
    date('valid_to', { headers: ['valid to', 'to', 'đến ngày', 'érvényes eddig', 'действует до'] }),
  ],
  listed: ['kpi', 'scope', 'user_id', 'team_id', 'obligation', 'weight', 'cadence'],
};
