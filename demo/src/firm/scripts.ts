import { isoOf, shiftMonths, type Day } from '../time/days.ts';
import { countries, type CountryId } from './country.ts';
import type { Firm } from './firm.ts';

const names: Readonly<Record<CountryId, readonly [first: string, following: string]>> = {
  vn: ['Cuộc gọi đầu tiên', 'Gọi lại'],
  hu: ['Első hívás', 'Utánkövető hívás'],
  ru: ['Первый звонок', 'Повторный звонок'],
};
const languages: Readonly<Record<CountryId, string>> = { vn: 'vi', hu: 'hu', ru: 'ru' };
/** The script of the first call was written anew so many months before the end of the story. */
const rewrittenBefore = 9;

const changeOf = ({ to }: Pick<Firm, 'to'>): Day => shiftMonths(to, -rewrittenBefore);

/** What is said on the telephone: the first call in two versions, one after the other. */
export function writeScripts(firm: Firm): void {
  const change = isoOf(changeOf(firm));
  for (const { id } of countries) {
    const [first, following] = names[id];
    const language = languages[id];
    const from = isoOf(firm.from);
    firm.tables.write('script', { external_id: `scr-${id}-first-1`, name: first, edition: '1', language, valid_from: from, valid_to: change });
    firm.tables.write('script', { external_id: `scr-${id}-first-2`, name: first, edition: '2', language, valid_from: change, valid_to: null });
    firm.tables.write('script', { external_id: `scr-${id}-next-1`, name: following, edition: '1', language, valid_from: from, valid_to: null });
  }
}

/** The script in force for a call. */
export function findScript(firm: Firm, country: CountryId, purpose: string, day: Day): string | undefined {
  if (purpose === 'prospecting') return `scr-${country}-first-${day < changeOf(firm) ? 1 : 2}`;
  return purpose === 'follow_up' ? `scr-${country}-next-1` : undefined;
}
