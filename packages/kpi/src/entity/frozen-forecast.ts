import { date, flag, integer, money, quantity, text } from './column.ts';
import type { Entity } from './entity.ts';
import { forecastScopeColumns } from './scope.ts';

/** A forecast as it stood when a quarter, half or three quarters of its period were over. */
export const frozenForecast: Entity = {
  id: 'frozen_forecast',
  kind: 'fact',
  columns: [
    /** The forecast: `weighted_pipeline_forecast` or `run_rate_forecast`. */
    text('kpi', { required: true, headers: ['kpi', 'forecast', 'dự báo', 'előrejelzés', 'прогноз'] }),
    ...forecastScopeColumns,
    date('period_from', { headers: ['from', 'period from', 'từ ngày', 'kezdete', 'с', 'начало периода'] }),
    /** The last day. */
    date('period_to', { required: true, headers: ['to', 'period to', 'đến ngày', 'vége', 'по', 'конец периода'] }),
    /** 25, 50 or 75. */
    integer('horizon', { required: true, headers: ['horizon', 'percent of the period', 'thời điểm', 'időpont', 'горизонт'] }),
    date('frozen_on', { headers: ['frozen', 'frozen on', 'ngày chốt', 'rögzítve', 'зафиксирован'] }),
    quantity('value', { headers: ['forecast value', 'value', 'giá trị', 'érték', 'значение'] }),
    text('currency', { headers: ['currency', 'tiền tệ', 'pénznem', 'валюта'] }),
    money('amount', { derived: true }),
    /** The finest there is for its period and horizon: people, else teams, places, the organisation. */
    flag('is_counted', { derived: true }),
  ],
  businessDate: ['period_to'],
  listed: ['kpi', 'user_id', 'team_id', 'period_from', 'period_to', 'horizon', 'value'],
};
