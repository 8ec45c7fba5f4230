import type { errorDatabase as en } from '../en/error-database.ts';
import type { Words } from '../words.ts';

export const errorDatabase: Words<typeof en> = {
  bad_address: 'LEADLINE_DATABASE_URL — не адрес базы данных PostgreSQL (нужен вид postgres://user:password@host:5432/name).',
  unreachable: 'База данных {address} не отвечает. Ничего из подтверждённого не потеряно. Проверьте, работает ли она и верен ли адрес.',
  refused: 'База данных {address} не принимает этого пользователя или пароль.',
  missing: 'По адресу {address} нет базы данных {database}. Создайте её и запустите снова.',
  no_rights: 'Этому пользователю нельзя делать в базе данных {address} то, что нужно Leadline: создавать схемы и таблицы, читать и писать.',
  read_only: 'База данных {address} — копия только для чтения. Укажите адрес основного сервера.',
  too_many: 'В базе данных {address} нет свободных соединений. Разрешите больше соединений или закройте лишние.',
  too_old: 'PostgreSQL {found} слишком старый. Leadline нужна версия {least} или новее.',
  not_utf8: 'База данных хранит текст в кодировке {encoding}. Создайте базу с кодировкой UTF8.',
  other_version:
    'Этой базой данных пользуется другой сервер с версией Leadline {running}; у этого версия {own}. Сначала остановите остальные, затем запустите этот.',
  opening: 'Другой сервер уже две минуты готовит базу данных {address}. Попробуйте позже.',
  not_applying: 'Обработку только что взял на себя другой сервер. Попробуйте ещё раз через мгновение.',
  being_moved: 'Перенос данных в базу {address} не закончен. Запустите leadline move ещё раз.',
  not_empty: 'В базе данных {address} уже есть данные Leadline. Переносите в пустую базу.',
  no_source: 'Папки данных {folder} нет.',
  already_there: 'Задана переменная LEADLINE_DATABASE_URL. Уберите её, чтобы перенести папку данных.',
  differs:
    'После переноса {differences, plural, one {отличается # сравнение} few {отличаются # сравнения} many {отличаются # сравнений} other {отличаются # сравнения}}. Папка данных не изменена; база данных не допущена к работе.',
  found_entry_damaged: 'Входящие в базе данных повреждены на записи {seq}.',
  found_upload_missing: 'В базе данных нет файла {digest}, который нужен для импорта.',
  found_upload_damaged: 'Файл {digest} в базе данных повреждён.',
  found_facts_ahead: 'Факты доходят до записи {facts}, а входящие заканчиваются на {inbox}.',
};
