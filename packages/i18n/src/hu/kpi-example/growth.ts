import type { growthExamples as en } from '../../en/kpi-example/growth.ts';
import type { Words } from '../../words.ts';

export const growthExamples: Words<typeof en> = {
  monthly_sales_growth: '110 000 a 100 000 után: +10,0 %.',
  new_customers_count: '12 első vásárlás, 1 teljesen visszatérítve: 11.',
  upsell_rate: '200 aktív, 14 váltott nagyobbra: 7,0 %.',
  cross_sell_rate: '200 aktív, 18 vett másfajta terméket: 9,0 %.',
  existing_customers_new_product_count: '10 ügyfél vett számára újat: 10.',
  expansion_revenue: 'Havonta 300-zal és 150-nel több: 450.',
  repeat_purchase_rate: '80 vásárló, 52 visszatérő: 65,0 %.',
  market_share: '20 millióból 2,4 millió: 12,0 %.',
  gross_profit: 'Árbevétel 13 500, költség 8 100: 5 400.',
  gross_margin_rate: '5 400 ÷ 13 500 = 40,0 %. Ennyi marad minden eladásból.',
  net_profit: '13 500 árbevétel mínusz 8 100, 3 000, 100 és 300 költség és adó: 2 000.',
  promotion_uplift: 'Hetente 14,8-cal több, mint akció nélkül (12,9 és 16,7 között): +14,1 %.',
  competitor_price_index: 'A mi kosarunk 3 000, a versenytársaké 3 100: 96,8.',
};
