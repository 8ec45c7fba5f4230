import type { access as en } from '../en/access.ts';
import type { Words } from '../words.ts';

export const access: Words<typeof en> = {
  role: {
    administrator: 'Администратор',
    leadership: 'Руководство компании',
    manager: 'Руководитель',
    team_lead: 'Руководитель команды',
    member: 'Участник команды',
    finance: 'Финансы и оплата труда',
    auditor: 'Ревизор',
    screen: 'Экран на стене',
  },
  sees: {
    administrator: 'Видит всё и всё настраивает',
    leadership: 'Видит всю компанию',
    manager: 'Видит команду и все команды ниже',
    team_lead: 'Видит одну команду',
    member: 'Видит свои числа',
    finance: 'Видит всю компанию, позже и оплату труда',
    auditor: 'Видит всё и кто что изменил, ничего не меняет',
    screen: 'Показывает числа одной команды, без записей',
  },
  permission: {
    numbers: { read: 'Смотреть показатели' },
    records: { read: 'Смотреть отдельные записи' },
    kpis: { write: 'Создавать и менять KPI' },
    data: { import: 'Загружать данные', operate: 'Обслуживание: пересборка, копии, показатели сервера' },
    settings: { write: 'Менять настройки' },
    people: { read: 'Видеть людей и команды', write: 'Менять людей и их права' },
    tokens: { write: 'Создавать ключи доступа' },
    audit: { read: 'Смотреть журнал изменений' },
    personal: { erase: 'Выгружать и удалять персональные данные' },
    targets: { write: 'Ставить цели и назначать показатели' },
    periods: { close: 'Закрывать периоды' },
  },
  roleOf: '{role}, {team}',
};
