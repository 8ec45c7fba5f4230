import type { resultMeasures as en } from '../../en/measure/results.ts';
import type { Words } from '../../words.ts';

export const resultMeasures: Words<typeof en> = {
  decided_amounts: { name: 'Eldőlt ügyletek értéke' },
  won_amount_of_decided: { name: 'Megnyert ügyletek értéke az eldőltek között' },
  stage_visits: { name: 'Befejezett tartózkodások a szakaszban' },
  stage_entries: { name: 'A szakaszba lépett ügyletek' },
  stage_entries_moved_on: { name: 'Ebből továbbjutott vagy megnyert' },
  waiting_stage_entries: { name: 'Még tovább nem jutott ügyletek' },
  stage_delays: { name: 'Napok a szakasz elhagyásáig' },
  finance_income: { name: 'Árbevétel és egyéb bevétel' },
  finance_expenses: { name: 'Költségek, kamat és adó' },
  provisional_finance_entries: { name: 'Előzetes sorok' },
  market_sizes: { name: 'A piac összes forgalma' },
  competitor_prices: { name: 'A versenytársak látott árai' },
  units_as_weights: { name: 'Eladott mennyiség súlyként' },
  sales_at_shelf_price: { name: 'Eladások listaáron' },
  experiment_weeks: { name: 'Eladás hetente és helyenként' },
  experiment_weeks_units: { name: 'Mennyiség hetente és helyenként' },
  experiments_measured: { name: 'Kísérletek' },
};
