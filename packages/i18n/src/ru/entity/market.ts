import type { marketEntities as en } from '../../en/entity/market.ts';
import type { Words } from '../../words.ts';

export const marketEntities: Words<typeof en> = {
  finance_entry: {
    one: 'Строка отчёта о прибыли',
    many: 'Строки отчёта о прибыли',
    column: {
      line: 'Строка',
      period_month: 'Месяц',
      amount: 'Сумма',
      currency: 'Валюта',
      location_id: 'Точка продаж',
      status: 'Состояние',
    },
    value: {
      line: {
        revenue: 'Выручка',
        other_income: 'Прочие доходы',
        cogs: 'Себестоимость проданного',
        opex: 'Операционные расходы',
        interest: 'Проценты',
        tax: 'Налоги',
      },
      status: {
        provisional: 'Предварительно',
        final: 'Окончательно',
      },
    },
  },
  market_size: {
    one: 'Объём рынка',
    many: 'Объёмы рынков',
    column: {
      category: 'Категория товара',
      region_id: 'Регион',
      period_from: 'С',
      period_to: 'До',
      value: 'Продажи всех продавцов',
      currency: 'Валюта',
      published_by: 'Кто опубликовал',
      published_on: 'Дата публикации',
      last_on: 'Последний день',
    },
  },
  competitor: {
    one: 'Конкурент',
    many: 'Конкуренты',
    column: {
      name: 'Название',
    },
  },
  competitor_match: {
    one: 'Сопоставимый товар',
    many: 'Сопоставимые товары',
    column: {
      competitor_id: 'Конкурент',
      product_id: 'Наш товар',
      competitor_item: 'Их товар',
      unit_factor: 'Сколько наших единиц в одной их',
      match_quality: 'Совпадение',
    },
    value: {
      match_quality: {
        same: 'Такой же',
        similar: 'Похожий',
      },
    },
  },
  competitor_price: {
    one: 'Цена конкурента',
    many: 'Цены конкурентов',
    column: {
      competitor_id: 'Конкурент',
      product_id: 'Наш товар',
      match_id: 'Сопоставимый товар',
      observed_at: 'Когда замечена',
      price: 'Цена',
      currency: 'Валюта',
      tax_included: 'С налогом',
      tax_rate: 'Ставка налога',
      is_promo: 'По акции',
      in_stock: 'Есть в наличии',
      unit_factor: 'Сколько наших единиц в одной их',
      region_id: 'Регион',
      location_id: 'Точка продаж',
      seen_in: 'Где замечена',
      observer_user_id: 'Кто заметил',
      evidence_url: 'Подтверждение',
      withdrawn_reason: 'Почему отозвана',
      unit_price: 'Цена за единицу без налога',
      is_comparable: 'Можно сравнивать',
    },
    value: {
      seen_in: {
        visit: 'Визит',
        web: 'Сайт',
        list: 'Прайс-лист',
        customer: 'Со слов клиента',
      },
    },
  },
};
