import type { exclusion as en } from '../en/exclusion.ts';
import type { Words } from '../words.ts';

export const exclusion: Words<typeof en> = {
  not_counted: 'тестовая, дубликат, внутренняя или пока не учитывается',
  not_recognised: 'заказ не признан (черновик или отменён)',
  no_date: 'нет даты',
  no_amount: 'нет суммы',
  no_rate: 'нет курса валюты на эту дату',
  no_cost: 'не указана себестоимость',
  no_list_price: 'нет цены в прайс-листе',
  no_quantity: 'нет количества',
  no_value: 'значение не указано',
  no_account: 'клиент не указан',
  no_start: 'нет даты первого разговора или создания',
  no_expected_close: 'нет ожидаемой даты закрытия',
  no_status: 'нет статуса',
  no_direction: 'неизвестно, кто кому звонил',
  negative_duration: 'конец раньше начала',
  duplicate: 'дубликат, тест или спам',
  not_first_of_account: 'у этого клиента было более раннее обращение',
  internal: 'внутри компании',
  redial: 'повторный звонок на тот же номер в течение двух минут',
  merged: 'учтён у клиента, с которым объединён',
  not_comparable: 'акция, нет в наличии, отозвана или неизвестен налог',
};
