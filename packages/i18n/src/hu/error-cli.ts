import type { errorCli as en } from '../en/error-cli.ts';
import type { Words } from '../words.ts';

export const errorCli: Words<typeof en> = {
  unknown_action: 'A parancs ilyet nem tud. Ezeket ismeri: {known}.',
  unknown_command: 'Nincs ilyen parancs: {name}. Az összes parancs: leadline help',
  bad_options: '{problem} Az összes kapcsoló: leadline help {command}',
  missing_argument: 'Valami hiányzik. Használat: {usage}',
  surplus_argument: 'Fölösleges: {argument}. Használat: {usage}',
  bad_choice: '{option} értéke nem lehet {value}. Lehetséges: {choices}',
  bad_number: '{option} értéke {least, number} és {most, number} közötti egész szám lehet, nem {value}.',
  bad_period: '{value} nem időszak. Példák: 2026-06, 2026-Q2, this-month, last-12-months, 2026-01-01..2026-03-31, all',
  bad_where: '{value} nem szűrő. Példák: team=North,South, person=Anna Kiss',
  unknown_dimension: 'Nincs ilyen dimenzió: {name}. Ezek vannak: {known}',
  unknown_member: 'Itt senkinek és semminek sem ez a neve: {name} ({dimension}).',
  ambiguous_member: '{name} nem egyetlen elem pontos neve ({dimension}). Lehetséges: {candidates}',
  no_such_file: 'Nincs ilyen fájl vagy mappa: {path}.',
  no_files: 'Nincs táblázat (csv, tsv, txt) itt: {paths}.',
  one_of: 'Ezek közül csak az egyik adható meg: {options}',
  only_with: 'A(z) {option} csak ezzel együtt használható: {other}',
  bad_recipe_file: '{path} nem megfeleltetés: {problem}',
  server_running: 'Ezt az adatmappát egy kiszolgáló használja ezen a címen: {address}. Előbb állítsa le.',
  not_empty: 'Az adatmappában már vannak adatok: {folder}. A mintacég üres mappába kerül.',
  unknown_kpi_action: 'A kpi parancs ezeket ismeri: {known}.',
  kpi_incomplete: 'Adja meg, mi változik és miért: --formula, --name, --reason.',
  bad_words: 'A szöveget nyelv=szöveg alakban adja meg: {value}.',
};
