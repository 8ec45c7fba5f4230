import type { outreachEntities as en } from '../../en/entity/outreach.ts';
import type { Words } from '../../words.ts';

export const outreachEntities: Words<typeof en> = {
  script: {
    one: 'Сценарий разговора',
    many: 'Сценарии разговоров',
    column: {
      name: 'Название',
      edition: 'Версия',
      language: 'Язык',
      valid_from: 'Действует с',
      valid_to: 'Действует до',
    },
  },
  email_message: {
    one: 'Письмо',
    many: 'Письма',
    column: {
      user_id: 'Отправитель',
      campaign_id: 'Кампания',
      variant: 'Проверяемая тема',
      contact_id: 'Получатель',
      shared_id: 'Одно письмо нескольким',
      subject: 'Тема',
      sent_at: 'Отправлено',
      delivered_at: 'Доставлено',
      bounced_at: 'Возвращено',
      bounce_kind: 'Почему возвращено',
      is_auto_reply: 'Автоматический ответ',
      link_count: 'Ссылок в письме',
      hour_of_day: 'Час дня',
      account_id: 'Клиент',
      recipient: 'Клиент или потенциальный клиент',
      is_delivered: 'Дошло до получателя',
      is_opened: 'Открыто человеком',
      is_reported_open: 'Отмечено как открытое',
      is_machine_only: 'Открыто только машиной',
      is_clicked: 'Человек перешёл по ссылке',
      is_replied: 'Ответил человек',
      replied_on: 'День ответа',
    },
    value: {
      bounce_kind: {
        hard: 'Адреса не существует',
        soft: 'Сейчас не доставить',
        blocked: 'Заблокировано',
        other: 'Другое',
      },
      recipient: {
        customer: 'Клиент',
        prospect: 'Потенциальный клиент',
      },
    },
  },
  email_event: {
    one: 'Событие письма',
    many: 'События писем',
    column: {
      message_id: 'Письмо',
      kind: 'Что произошло',
      occurred_at: 'Когда',
      is_machine: 'Сделала машина',
      machine_reason: 'Какая машина',
      url: 'Ссылка',
      user_id: 'Отправитель',
      contact_id: 'Получатель',
      campaign_id: 'Кампания',
    },
    value: {
      kind: {
        open: 'Открытие',
        click: 'Переход по ссылке',
        reply: 'Ответ',
        unsubscribe: 'Отписка',
        complaint: 'Жалоба на спам',
      },
      machine_reason: {
        apple_mpp: 'Защита конфиденциальности Apple Mail',
        scanner: 'Проверка безопасности',
        proxy: 'Посредник загрузки картинок',
        auto_reply: 'Автоматический ответ',
      },
    },
  },
  lead_owner_history: {
    one: 'Ответственный за обращение',
    many: 'Ответственные за обращения',
    column: {
      lead_id: 'Новое обращение',
      user_id: 'Ответственный',
      valid_from: 'С',
      valid_to: 'По',
    },
  },
  opportunity_owner_history: {
    one: 'Ответственный за сделку',
    many: 'Ответственные за сделки',
    column: {
      opportunity_id: 'Сделка',
      user_id: 'Ответственный',
      valid_from: 'С',
      valid_to: 'По',
    },
  },
};
