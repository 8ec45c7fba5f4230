import type { errorCli as en } from '../en/error-cli.ts';
import type { Words } from '../words.ts';

export const errorCli: Words<typeof en> = {
  unknown_action: 'Этого команда не умеет. Она знает: {known}.',
  unknown_command: 'Команды {name} нет. Все команды: leadline help',
  bad_options: '{problem} Все параметры: leadline help {command}',
  missing_argument: 'Чего-то не хватает. Применение: {usage}',
  surplus_argument: 'Лишнее: {argument}. Применение: {usage}',
  bad_choice: '{option} не может быть {value}. Возможно: {choices}',
  bad_number: '{option}: нужно целое число от {least, number} до {most, number}, а не {value}.',
  bad_period: '{value} не является периодом. Примеры: 2026-06, 2026-Q2, this-month, last-12-months, 2026-01-01..2026-03-31, all',
  bad_where: '{value} не является фильтром. Примеры: team=North,South, person=Anna Kiss',
  unknown_dimension: 'Измерения {name} нет. Есть: {known}',
  unknown_member: 'В измерении {dimension} никто и ничто не называется {name}.',
  ambiguous_member: '{name} не является точным именем одного элемента ({dimension}). Варианты: {candidates}',
  no_such_file: 'Файла или папки {path} нет.',
  no_files: 'Здесь нет таблиц (csv, tsv, txt): {paths}.',
  one_of: 'Можно указать только одно из этого: {options}',
  only_with: '{option} можно указать только вместе с {other}',
  bad_recipe_file: '{path} не является схемой соответствия: {problem}',
  server_running: 'Эту папку данных открыл сервер по адресу {address}. Сначала остановите его.',
  not_empty: 'В папке {folder} уже есть данные. Демонстрационная компания загружается в пустую папку.',
  unknown_kpi_action: 'Команда kpi знает: {known}.',
  kpi_incomplete: 'Укажите, что и почему меняется: --formula, --name, --reason.',
  bad_words: 'Укажите в виде язык=текст: {value}.',
};
