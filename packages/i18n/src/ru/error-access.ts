import type { errorAccess as en } from '../en/error-access.ts';
import type { Words } from '../words.ts';

export const errorAccess: Words<typeof en> = {
  sign_in: 'Сначала войдите.',
  not_permitted: 'Ваша роль этого не позволяет. Изменить это может администратор.',
  wrong_password: 'Адрес почты и пароль не подходят друг к другу.',
  too_many_tries: 'Слишком много попыток. Подождите {retryAfter, plural, one {# секунду} few {# секунды} many {# секунд} other {# секунды}}.',
  no_demo: 'Смотреть не от чьего имени.',
  wrong_setup_token: 'Этот адрес уже использован или он не последний. Запустите Leadline снова: он покажет новый.',
  set_up_first: 'Сначала создайте своего администратора: откройте адрес, который Leadline показывает при запуске. Иначе потом никто не сможет войти.',
  no_account: 'Такой учётной записи нет.',
  email_taken: '{email} принадлежит другой учётной записи.',
  last_administrator: 'Это последний администратор. Сначала назначьте другого.',
  needs_team: 'Выберите команду для этой роли.',
};
