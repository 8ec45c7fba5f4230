import type { template as en } from '../en/template.ts';
import type { Words } from '../words.ts';

export const template: Words<typeof en> = {
  sales_manager: { name: 'Értékesítési vezető' },
  business_development: { name: 'Üzletfejlesztés' },
  sales_system_7: { name: 'Értékesítési rendszer – 7 mutató' },
  ten_sales_kpis: { name: 'Tíz értékesítési mutató' },
  icebreaker: { name: 'Első megkereséseket végző munkatárs' },
  hunter: { name: 'Új ügyfeleket szerző értékesítő' },
  farmer: { name: 'Meglévő ügyfelek gondozója' },
  account_executive: { name: 'Teljes folyamatért felelős értékesítő' },
  head_of_sales: { name: 'Értékesítési igazgató' },
  store_retail: { name: 'Bolti és területi értékesítés' },
  marketing: { name: 'Marketing' },
  goal: {
    more_sales: 'több eladás',
    new_customers: 'új ügyfelek szerzése',
    keep_customers: 'ügyfelek megtartása',
    sell_more: 'többet eladni a meglévő ügyfeleknek',
    better_margin: 'nagyobb haszon az eladásokon',
    more_activity: 'naponta több ügyfél elérése',
    faster: 'gyorsabb válasz és zárás',
    satisfied_team: 'elégedett csapat',
  },
  reason: {
    measures_goal: 'Közvetlenül mutatja, teljesül-e a cél: {goal}.',
    drives_goal: 'Ez mozgatja ezt: „{kpi}”. Ezen érdemes először változtatni.',
    of_role: 'Ebben a szerepben szokásos: saját munkával befolyásolható.',
    daily_lever: 'Naponta látható és változtatható.',
    quality_of: 'Megmutatja, hogy ez nemcsak sok, hanem jó munka is: „{kpi}”.',
  },
  preset: {
    b2b: { name: 'Értékesítés cégeknek', sentence: 'Hetekig vagy hónapokig tartó ügyletek, számlák, rendszeres kapcsolat.' },
    retail_field: { name: 'Boltok és területi értékesítés', sentence: 'Sok kis vásárlás a hét minden napján, látogatások, több telephely.' },
    consumables: { name: 'Újra és újra vásárolt áruk', sentence: 'Az ügyfelek néhány hetente rendelnek; hamar kiderül, ki marad el.' },
    services: { name: 'Szolgáltatások', sentence: 'Ügyfeleknek végzett munka, amely az elvégzésekor számít.' },
    subscriptions: { name: 'Előfizetések és szerződések', sentence: 'Rendszeres fizetés, megújítások, évekig maradó ügyfelek.' },
  },
  setting: {
    inactivityWindowDays: 'Ennyi vásárlás nélküli nap után számít elveszettnek az ügyfél',
    recognition: 'Mikor számít az eladás',
    workweek: 'Munkahét',
    entities: 'Használt adatfajták',
  },
  workweek: {
    monday_to_friday: 'hétfőtől péntekig',
    monday_to_saturday: 'hétfőtől szombatig',
    every_day: 'a hét minden napján',
  },
  recognition: {
    order: 'megrendeléskor',
    fulfilment: 'teljesítéskor',
    invoice: 'számlázáskor',
    payment: 'fizetéskor',
  },
  obligation: {
    mandatory: 'Kötelező',
    optional: 'Választható',
    primary: 'Fő eredmény',
  },
  cadence: {
    daily: 'naponta',
    weekly: 'hetente',
    monthly: 'havonta',
    quarterly: 'negyedévente',
    yearly: 'évente',
  },
};
