import { date, flag, integer, money, moment, quantity, ref, text, weekdays } from './column.ts';
import type { Entity } from './entity.ts';
import { scopeColumns } from './scope.ts';

/**
 * What somebody has to reach in a period. A revision is a record of its own: the latest counts, the first stays; a latest one without
 * `value`, `lo` and `hi` takes the target back. Beside a `value`, `lo` is the least that is accepted and `hi` what would be more than
 * asked for; without one they are the ends of the range to stay in. Zero is a target.
 */
export const target: Entity = {
  id: 'target',
  kind: 'dimension',
  columns: [
    text('kpi', { required: true, headers: ['kpi', 'chỉ tiêu', 'mutató', 'показатель'] }),
    ref('assignment_id', 'kpi_assignment', { headers: ['assignment', 'giao kpi', 'kpi-kiosztás', 'назначение kpi'] }),
    ...scopeColumns,
    date('period_from', { required: true, headers: ['from', 'period from', 'first day', 'từ ngày', 'kezdete', 'első nap', 'с', 'начало периода'] }),
    /** The last day. */
    date('period_to', { required: true, headers: ['to', 'period to', 'last day', 'đến ngày', 'vége', 'utolsó nap', 'по', 'конец периода'] }),
    /** Of a KPI in money: in major units of the currency; percentages as a fraction. */
    quantity('value', { headers: ['target', 'value', 'quota', 'plan', 'goal', 'giá trị', 'chỉ tiêu', 'célérték', 'terv', 'план', 'цель'] }),
    quantity('lo', { headers: ['from value', 'minimum', 'tối thiểu', 'alsó határ', 'минимум'] }),
    quantity('hi', { headers: ['to value', 'maximum', 'tối đa', 'felső határ', 'максимум'] }),
    quantity('baseline', { headers: ['baseline', 'start value', 'mức ban đầu', 'kiinduló érték', 'исходное значение'] }),
    text('currency', { headers: ['currency', 'tiền tệ', 'pénznem', 'валюта'] }),
    /** Of what adds up: how much of it falls on Monday … Sunday; without, every working day has the same. */
    weekdays('weekday_weights', {
      headers: ['weekday weights', 'weights mon-sun', 'trọng số ngày trong tuần', 'napok súlya', 'hétköznapok súlya', 'веса дней недели'],
    }),
    moment('set_at', { headers: ['set', 'set on', 'ngày giao', 'kitűzve', 'установлен'] }),
    integer('revision', { headers: ['revision', 'lần sửa', 'módosítás', 'редакция'] }),
    /** The value as an amount, where the KPI is one. */
    money('amount', { derived: true }),
    /** The latest revision, the one that counts; and the first one, that was agreed at the start. */
    flag('is_current', { derived: true }),
    flag('is_original', { derived: true }),
  ],
  listed: ['kpi', 'scope', 'user_id', 'team_id', 'location_id', 'period_from', 'period_to', 'value', 'currency'],
};
