import type { coreMeasures as en } from '../../en/measure/core.ts';
import type { Words } from '../../words.ts';
import { perReceived } from '../kpi/per-received.ts';

export const coreMeasures: Words<typeof en> = {
  won_revenue: {
    name: 'Megnyert ügyletek értéke',
    sentence: 'Az időszakban megnyert ügyletek összértéke a megnyerés pillanatában.',
    variant: perReceived,
  },
  won_deals: {
    name: 'Megnyert ügyletek',
    sentence: 'Hány ügyletet nyertünk meg az időszakban.',
  },
  lost_deals: {
    name: 'Elvesztett ügyletek',
    sentence: 'Hány ügyletet vesztettünk el az időszakban; a kettőzések és próbák nem számítanak.',
  },
  decided_deals: {
    name: 'Eldőlt ügyletek',
    sentence: 'Az időszakban megnyert vagy elvesztett ügyletek.',
  },
  created_deals: {
    name: 'Létrehozott ügyletek',
    sentence: 'Hány ügylet nyílt meg az időszakban.',
  },
  open_deals: {
    name: 'Nyitott ügyletek',
    sentence: 'Hány ügylet van folyamatban az időszak végén.',
  },
  open_pipeline: {
    name: 'Nyitott ügyletek összege',
    sentence: 'Az időszak végén nyitott ügyletek összege.',
  },
  open_pipeline_list_value: {
    name: 'Nyitott ügyletek listaáron',
    sentence: 'Az időszak végén nyitott ügyletek termékeinek listaára.',
  },
  open_deals_age: {
    name: 'Nyitott ügyletek kora',
    sentence: 'A még nyitott ügyletek kezdetétől az időszak végéig eltelt napok.',
    variant: {
      mean: 'Átlag',
    },
  },
  won_deals_discount: {
    name: 'Megnyert ügyletek kedvezménye',
    sentence: 'Mennyivel hoztak kevesebbet a megnyert ügyletek a listaárnál.',
  },
  orders_count: {
    name: 'Rendelések',
    sentence: 'Hány elszámolt, nem törölt rendelés volt az időszakban.',
  },
  order_lines_count: {
    name: 'Rendelési tételek',
    sentence: 'Hány tételből állnak az időszak rendelései.',
  },
  order_gross_sales: {
    name: 'Árbevétel visszatérítések előtt',
    sentence: 'Az időszak rendeléseinek adó nélküli értéke, a visszatérítések levonása nélkül.',
  },
  refunds: {
    name: 'Visszatérítések',
    sentence: 'Az időszakban az ügyfeleknek visszafizetett, adó nélküli összeg.',
  },
  buying_customers: {
    name: 'Vásárló ügyfelek',
    sentence: 'Hány különböző ügyfél vásárolt az időszakban.',
  },
  winbacks: {
    name: 'Visszaszerzett ügyfelek',
    sentence: 'Hosszú szünet után újra vásárló ügyfelek.',
  },
  all_contacts: {
    name: 'Minden rögzített érdeklődő',
    sentence: 'Az időszakban rögzített összes érdeklődő, a kettőzésekkel és próbákkal együtt.',
  },
  converted_contacts: {
    name: 'Ügyféllé vált érdeklődők',
    sentence: 'Az időszak új érdeklődői közül hányan lettek mostanáig ügyfelek.',
    variant: {
      by_originator: 'A megtaláló szerint',
    },
  },
  acquisition_costs: {
    name: 'Ügyfélszerzési költség',
    sentence: 'Az időszakban új ügyfelek szerzésére fordított marketing- és értékesítési költség.',
    variant: {
      media_only: 'Csak hirdetések és események',
    },
  },
  sales_recognised: { name: 'Elszámolt árbevétel' },
  sales_reversed: { name: 'Utólag törölt árbevétel' },
  units_recognised: { name: 'Eladott mennyiség' },
  units_reversed: { name: 'Utólag törölt mennyiség' },
  units_refunded: { name: 'Visszahozott mennyiség' },
  profit_recognised: { name: 'Az eladások fedezete' },
  profit_reversed: { name: 'Az utólag törölt eladások fedezete' },
  profit_refunded: { name: 'A visszatérítésekkel elvesztett fedezet' },
  covered_sales: { name: 'Ismert költségű árbevétel' },
  covered_reversed: { name: 'Ismert költségű, utólag törölt árbevétel' },
  covered_refunds: { name: 'Ismert költségű visszatérítések' },
  list_sales: { name: 'Árbevétel listaáron' },
  listed_net_sales: { name: 'Listaáras tételek árbevétele' },
  won_of_decided_deals: { name: 'Megnyert ügyletek az eldőltek közül' },
  won_of_created_deals: { name: 'Megnyert ügyletek a létrehozottak közül' },
  decided_of_created_deals: { name: 'Eldőlt ügyletek a létrehozottak közül' },
  won_deals_with_amount: { name: 'Összeggel rögzített megnyert ügyletek' },
  won_amounts: { name: 'Megnyert ügyletek összegei' },
  won_list_value: { name: 'Megnyert ügyletek listaáron' },
  won_revenue_with_list: { name: 'Listaáras megnyert ügyletek értéke' },
  won_cycles: { name: 'Napok a megnyerésig' },
  lost_cycles: { name: 'Napok az elvesztésig' },
  decided_cycles: { name: 'Napok a döntésig' },
  open_deal_ages: { name: 'Nyitott ügyletek kora napokban' },
  expected_pipeline: { name: 'Az időszak hátralévő részében várt nyitott ügyletek' },
  expected_deals: { name: 'Az időszak hátralévő részében várt nyitott ügyletek száma' },
  decided_stage_visits: { name: 'A szakaszban járt eldőlt ügyletek' },
  won_stage_visits: { name: 'A szakaszban járt megnyert ügyletek' },
  new_contacts: { name: 'Új érdeklődők' },
  cohort_contacts: { name: 'Az időszak új érdeklődői' },
  contacts_with_deal: { name: 'Ügyletté vált érdeklődők' },
  waiting_contacts: { name: 'Még nyitott érdeklődők' },
  deal_delays: { name: 'Napok az érdeklődéstől az ügyletig' },
  approached_contacts: { name: 'Megkeresett érdeklődők' },
  approached_contacts_by_attempt: { name: 'Érdeklődők az első megkeresés szerint' },
  contacts_and_customers: { name: 'Minden új érdeklődő' },
  converted_contacts_by_originator: { name: 'Ügyféllé vált érdeklődők a megtaláló szerint' },
  days_to_customer: { name: 'Napok az ügyféllé válásig' },
  days_to_customer_of_created: { name: 'Napok az ügyféllé válásig, az érdeklődés napja szerint' },
  calls: { name: 'Indított hívások' },
  meetings: { name: 'Megtartott találkozók' },
  new_customers: { name: 'Új ügyfelek' },
  media_costs: { name: 'Hirdetések és események költsége' },
};
