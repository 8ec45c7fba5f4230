import type { growthExamples as en } from '../../en/kpi-example/growth.ts';
import type { Words } from '../../words.ts';

export const growthExamples: Words<typeof en> = {
  monthly_sales_growth: '110 000 после 100 000: +10,0 %.',
  new_customers_count: '12 первых покупок, 1 полностью возвращена: 11.',
  upsell_rate: '200 действующих, 14 перешли на более дорогой: 7,0 %.',
  cross_sell_rate: '200 действующих, 18 купили другой вид товара: 9,0 %.',
  existing_customers_new_product_count: '10 клиентов купили новое для себя: 10.',
  expansion_revenue: 'На 300 и 150 в месяц больше: 450.',
  repeat_purchase_rate: '80 покупателей, 52 повторных: 65,0 %.',
  market_share: '2,4 млн из 20 млн: 12,0 %.',
  gross_profit: 'Выручка 13 500, себестоимость 8 100: 5 400.',
  gross_margin_rate: '5 400 ÷ 13 500 = 40,0 %. Столько остаётся с каждой продажи.',
  net_profit: '13 500 выручки минус 8 100, 3 000, 100 и 300 затрат и налогов: 2 000.',
  promotion_uplift: 'На 14,8 в неделю больше, чем без акции (от 12,9 до 16,7): +14,1 %.',
  competitor_price_index: 'Наша корзина 3 000, у конкурентов 3 100: 96,8.',
};
