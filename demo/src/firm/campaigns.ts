import { findTet } from '../time/holidays.ts';
import { dayOf, yearOf, type Day } from '../time/days.ts';
import { countries, type Country, type CountryId } from './country.ts';

export interface Campaign {
  readonly id: string;
  readonly name: string;
  readonly channel: string;
  readonly country: CountryId;
  readonly from: Day;
  readonly to: Day;
  /** Whole units of the country's currency. */
  readonly budget: number;
}

/** A few campaigns a year in every country: the great feast, a trade fair, summer. */
export function listCampaigns(from: Day, to: Day): readonly Campaign[] {
  const years = Array.from({ length: yearOf(to) - yearOf(from) + 1 }, (_, index) => yearOf(from) + index);
  return countries
    .flatMap((country) => years.flatMap((year) => campaignsOf(country, year)))
    .filter((campaign) => campaign.to >= from && campaign.from <= to);
}

function campaignsOf(country: Country, year: number): readonly Campaign[] {
  const on = (monthDay: string): Day => dayOf(`${year}-${monthDay}`);
  const make = (key: string, name: string, channel: string, from: Day, to: Day, euros: number): Campaign => ({
    id: `cam-${country.id}-${year}-${key}`,
    name: `${name} ${year}`,
    channel: `ch-${channel}`,
    country: country.id,
    from,
    to,
    budget: euros * country.priceFactor,
  });
  const feast = country.id === 'vn' ? (findTet(year) ?? on('02-01')) : on('12-24');
  const names = {
    vn: ['Tết', 'Triển lãm cà phê', 'Mùa hè'],
    hu: ['Karácsony', 'Sirha-standunk', 'Nyár'],
    ru: ['Новый год', 'Выставка кофе', 'Лето'],
  }[country.id] as [string, string, string];
  return [
    make('feast', names[0], 'social_ads', feast - 35, feast - 2, 5200),
    make('fair', names[1], 'exhibition', on('03-10'), on('04-05'), 7800),
    make('summer', names[2], 'search_ads', on('06-01'), on('07-15'), 3100),
  ];
}

export function findCampaign(campaigns: readonly Campaign[], country: CountryId, day: Day, channel?: string): Campaign | undefined {
  return campaigns.find(
    (item) => item.country === country && item.from <= day && day <= item.to && (channel === undefined || item.channel === channel),
  );
}
