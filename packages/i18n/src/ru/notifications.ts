import type { notifications as en } from '../en/notifications.ts';
import type { Words } from '../words.ts';

export const notifications: Words<typeof en> = {
  title: 'Уведомления',
  open: '{count, plural, =0 {Уведомления} one {Уведомления, # непрочитанное} few {Уведомления, # непрочитанных} many {Уведомления, # непрочитанных} other {Уведомления, # непрочитанного}}',
  unread: 'не прочитано',
  none: 'Ничего нового',
  noneText: 'Здесь видно, когда вас упоминают, вам отвечают или пишут о ваших целях и показателях.',
  readAll: 'Отметить всё прочитанным',
  more: 'Показать более ранние',
  mail: {
    title: 'И по почте',
    daily: 'Раз в день то, что я не прочитал(а)',
    at_once: 'Каждое, в течение нескольких минут',
    never: 'Без писем',
    cannot: 'Отправить вам письмо нельзя: не настроен почтовый сервер или в учётной записи нет адреса.',
  },
  kind: {
    mentioned: '{by} упоминает вас: «{about}»',
    replied: '{by} отвечает: «{about}»',
    commented: '{by} пишет о «{about}»',
    resolved: '{by} отмечает решённым: «{about}»',
    meeting_soon: 'Встреча обратной связи {day}: {about}',
    meeting_today: 'Сегодня встреча обратной связи: {about}',
    meeting_overdue: 'Встреча обратной связи была назначена на {day}: {about}',
    action_today: 'Срок сегодня: «{about}»',
    action_overdue: 'Срок был {day}: «{about}»',
    follow_up: 'Что получилось? «{about}»',
    handover_offered: '{by} хочет передать вам: {about}',
    handover_asked: '{by} спрашивает о передаче: {about}',
    handover_replied: '{by} отвечает на ваш вопрос о передаче: {about}',
    handover_accepted: '{by} принимает: {about}',
    handover_declined: '{by} не принимает: {about}',
    handover_withdrawn: '{by} отзывает передачу: {about}',
  },
};
