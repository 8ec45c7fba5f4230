import type { marketEntities as en } from '../../en/entity/market.ts';
import type { Words } from '../../words.ts';

export const marketEntities: Words<typeof en> = {
  finance_entry: {
    one: 'Eredménykimutatás sora',
    many: 'Eredménykimutatás sorai',
    column: {
      line: 'Sor',
      period_month: 'Hónap',
      amount: 'Összeg',
      currency: 'Pénznem',
      location_id: 'Telephely',
      status: 'Állapot',
    },
    value: {
      line: {
        revenue: 'Árbevétel',
        other_income: 'Egyéb bevétel',
        cogs: 'Eladott áruk költsége',
        opex: 'Működési költség',
        interest: 'Kamat',
        tax: 'Adó',
      },
      status: {
        provisional: 'Előzetes',
        final: 'Végleges',
      },
    },
  },
  market_size: {
    one: 'Piac mérete',
    many: 'Piacméretek',
    column: {
      category: 'Termékcsoport',
      region_id: 'Régió',
      period_from: 'Kezdete',
      period_to: 'Eddig',
      value: 'Az összes eladó forgalma',
      currency: 'Pénznem',
      published_by: 'Közzétette',
      published_on: 'Közzététel napja',
      last_on: 'Utolsó nap',
    },
  },
  competitor: {
    one: 'Versenytárs',
    many: 'Versenytársak',
    column: {
      name: 'Név',
    },
  },
  competitor_match: {
    one: 'Összevethető termék',
    many: 'Összevethető termékek',
    column: {
      competitor_id: 'Versenytárs',
      product_id: 'A mi termékünk',
      competitor_item: 'Az ő termékük',
      unit_factor: 'Hány egységünk van az övékében',
      match_quality: 'Egyezés',
    },
    value: {
      match_quality: {
        same: 'Azonos',
        similar: 'Hasonló',
      },
    },
  },
  competitor_price: {
    one: 'Versenytárs ára',
    many: 'Versenytársak árai',
    column: {
      competitor_id: 'Versenytárs',
      product_id: 'A mi termékünk',
      match_id: 'Összevethető termék',
      observed_at: 'Mikor látták',
      price: 'Ár',
      currency: 'Pénznem',
      tax_included: 'Adóval együtt',
      tax_rate: 'Adókulcs',
      is_promo: 'Akciós ár',
      in_stock: 'Készleten van',
      unit_factor: 'Hány egységünk van az övékében',
      region_id: 'Régió',
      location_id: 'Telephely',
      seen_in: 'Hol látták',
      observer_user_id: 'Ki látta',
      evidence_url: 'Bizonyíték',
      withdrawn_reason: 'Visszavonás oka',
      unit_price: 'Egységár adó nélkül',
      is_comparable: 'Összevethető',
    },
    value: {
      seen_in: {
        visit: 'Látogatás',
        web: 'Weboldal',
        list: 'Árlista',
        customer: 'Ügyféltől',
      },
    },
  },
};
