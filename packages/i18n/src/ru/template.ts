import type { template as en } from '../en/template.ts';
import type { Words } from '../words.ts';

export const template: Words<typeof en> = {
  sales_manager: { name: 'Руководитель продаж' },
  business_development: { name: 'Развитие продаж' },
  sales_system_7: { name: 'Система продаж: основные показатели' },
  ten_sales_kpis: { name: 'Десять показателей продаж' },
  icebreaker: { name: 'Специалист по первичному контакту' },
  hunter: { name: 'Менеджер по новым клиентам' },
  farmer: { name: 'Менеджер по действующим клиентам' },
  account_executive: { name: 'Менеджер полного цикла продаж' },
  head_of_sales: { name: 'Директор по продажам' },
  store_retail: { name: 'Розница и выездные продажи' },
  marketing: { name: 'Маркетинг' },
  goal: {
    more_sales: 'продавать больше',
    new_customers: 'привлекать новых клиентов',
    keep_customers: 'удерживать клиентов',
    sell_more: 'больше продавать действующим клиентам',
    better_margin: 'больше зарабатывать на продажах',
    more_activity: 'каждый день общаться с большим числом клиентов',
    faster: 'быстрее отвечать и закрывать сделки',
    satisfied_team: 'чтобы команде нравилось работать',
  },
  reason: {
    measures_goal: 'Прямо показывает, достигнута ли цель: {goal}.',
    drives_goal: 'Влияет на «{kpi}»: начните с этого.',
    of_role: 'Обычно для этой роли: на него можно повлиять своей работой.',
    daily_lever: 'Виден каждый день, и каждый день его можно изменить.',
    quality_of: 'Показывает, что «{kpi}» — это не только много, но и хорошо.',
  },
  preset: {
    b2b: { name: 'Продажи компаниям', sentence: 'Сделки на недели и месяцы, счета, регулярные контакты.' },
    retail_field: { name: 'Магазины и выездные продажи', sentence: 'Много небольших покупок каждый день недели, визиты, несколько точек.' },
    consumables: {
      name: 'Товары, которые покупают снова и снова',
      sentence: 'Клиенты заказывают каждые несколько недель; кто перестал, видно сразу.',
    },
    services: { name: 'Услуги', sentence: 'Работа для клиентов, которая учитывается, когда выполнена.' },
    subscriptions: { name: 'Подписки и договоры', sentence: 'Регулярные платежи, продления, клиенты на годы.' },
  },
  setting: {
    inactivityWindowDays: 'Дней без покупки, после которых клиент считается потерянным',
    recognition: 'Когда продажа учитывается',
    workweek: 'Рабочая неделя',
    entities: 'Используемые виды записей',
  },
  workweek: {
    monday_to_friday: 'с понедельника по пятницу',
    monday_to_saturday: 'с понедельника по субботу',
    every_day: 'все дни недели',
  },
  recognition: {
    order: 'при заказе',
    fulfilment: 'при исполнении',
    invoice: 'при выставлении счёта',
    payment: 'при оплате',
  },
  obligation: {
    mandatory: 'Обязательный',
    optional: 'По желанию',
    primary: 'Главный результат',
  },
  cadence: {
    daily: 'каждый день',
    weekly: 'каждую неделю',
    monthly: 'каждый месяц',
    quarterly: 'каждый квартал',
    yearly: 'каждый год',
  },
};
