import type { growthQuestions as en } from '../../en/kpi-question/growth.ts';
import type { Words } from '../../words.ts';

export const growthQuestions: Words<typeof en> = {
  monthly_sales_growth: 'Növekszünk? Többet adunk el, mint az előző hónapban?',
  new_customers_count: 'Hány új ügyfelet szereztünk? Ki vásárolt először?',
  upsell_rate: 'Váltanak az ügyfelek jobb változatra? Hányan váltottak nagyobbra?',
  cross_sell_rate: 'Vesznek az ügyfelek másfajta terméket is? Mit kínálhatnánk még nekik?',
  existing_customers_new_product_count: 'Melyik ügyfél vett nálunk valami újat? Veszik a meglévő ügyfelek az új terméket?',
  expansion_revenue: 'Mennyivel vesznek többet a meglévő ügyfelek? Velünk nőnek az ügyfeleink?',
  repeat_purchase_rate: 'Visszajönnek a vevők? Hányan vásárolnak újra?',
  market_share: 'Mekkorák vagyunk a piacon? Nyerünk teret a versenytársaktól?',
  gross_profit: 'Mennyit keresünk azon, amit eladunk? Mi marad az áru költsége után?',
  gross_margin_rate: 'Minden eladásból mennyi a miénk? Túl olcsón adunk el?',
  net_profit: 'Mi marad a végén? Nyereségesek vagyunk?',
  promotion_uplift: 'Működött az akció? Mennyivel adtunk el többet miatta?',
  competitor_price_index: 'Drágábbak vagyunk másoknál? Hogyan viszonyulnak áraink a versenytársakéhoz?',
};
