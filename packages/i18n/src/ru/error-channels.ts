import type { errorChannels as en } from '../en/error-channels.ts';
import type { Words } from '../words.ts';

/** Chats. */
export const errorChannels: Words<typeof en> = {
  no_channel: 'Этот чат больше не настроен.',
  limited: 'Чат пока больше не принимает. Продолжится через {retryAfter, plural, one {# секунду} few {# секунды} many {# секунд} other {# секунды}}.',
  down: 'Служба чата отвечает неправильно ({status}). Попробуем ещё раз.',
  gone: 'Чата больше нет, или право писать в него отозвано. Подключите его снова.',
  refused: 'Чат не принял сообщение: {reason}',
  connect_again: 'Zalo больше не принимает ключи. Введите новый refresh token.',
  no_secret: 'Не хватает того, что нужно, чтобы туда писать.',
  no_team: 'Этой команды больше нет.',
  other_kind: 'Чат другого вида — это отдельный чат. Создайте новый.',
  not_yours: 'Туда может посылать только тот, кто руководит всеми, кто там читает.',
  single_person: 'Числа одного человека в чат не попадают.',
  off: 'Этот чат выключен.',
};
