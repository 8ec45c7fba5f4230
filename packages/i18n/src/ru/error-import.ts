import type { errorImport as en } from '../en/error-import.ts';
import type { Words } from '../words.ts';

export const errorImport: Words<typeof en> = {
  empty_file: 'Файл {file} пуст.',
  spreadsheet: '{file} — файл электронной таблицы. Сохраните его как CSV и попробуйте снова.',
  not_a_table: '{file} — не текстовая таблица (CSV).',
  wrong_encoding: 'Файл {file} не в кодировке {encoding}. Выберите другую кодировку.',
  missing_column: 'В файле {file} нет столбца «{column}», который нужен рецепту.',
  unknown_entity: 'В рецепте указан несуществующий вид записей: {entity}.',
  unknown_field: 'Рецепт заполняет поле {field} вида {entity}, которого нет или которое вычисляет Leadline.',
  unknown_file: 'Рецепт ссылается на файл «{file}», но не описывает его.',
  unknown_timezone: 'Нет часового пояса {timezone}.',
  bad_recipe: 'Рецепт нельзя использовать: {problem} ({place}).',
  no_file_fits: 'Ни один файл не подходит к рецепту «{recipe}».',
  file_not_given: 'Рецепт ищет значения в файле «{file}», но он не передан.',
  not_recognised: 'Ни один файл не распознан. Составьте рецепт с описанием их содержимого.',
};
