import { shiftMonths, type Day } from '../time/days.ts';
import type { Zone } from '../time/instants.ts';
import { countries, type City, type Country } from './country.ts';

export interface DemoLocation {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly kind: 'physical_store' | 'online_store' | 'field_territory' | 'partner_point' | 'call_centre';
  readonly region: string | null;
  readonly country: Country;
  readonly zone: Zone;
  readonly city?: City;
  readonly openedOn: Day;
  readonly closedOn?: Day;
}

/** Huế opens, and the partner in Kazan closes, within the story. */
export function listLocations(from: Day): readonly DemoLocation[] {
  const shops = countries.flatMap((country) =>
    country.cities.map((city) => shop(country, city, city.id === 'hue' ? shiftMonths(from, 11) + 9 : shiftMonths(from, -40))),
  );
  const fields = countries.map((country) =>
    place(country, `loc-${country.id}-field`, `${country.name}: on the road`, 'field_territory', country.id, from),
  );
  const online = countries.map((country) =>
    place(country, `loc-${country.id}-online`, `${country.name}: online store`, 'online_store', country.id, from),
  );
  const [vn, hu, ru] = countries as [Country, Country, Country];
  return [
    ...shops,
    ...fields,
    ...online,
    place(vn, 'loc-call', 'Call centre', 'call_centre', 'vn', from),
    place(hu, 'loc-partner-bp', 'Roastery partner Budapest', 'partner_point', 'hu-bp', from),
    { ...place(ru, 'loc-partner-kzn', 'Roastery partner Kazan', 'partner_point', 'ru-ta', from), closedOn: shiftMonths(from, 17) + 14 },
  ];
}

function shop(country: Country, city: City, openedOn: Day): DemoLocation {
  return { ...place(country, `loc-${city.id}`, city.name, 'physical_store', city.region, openedOn), city, openedOn };
}

function place(country: Country, id: string, name: string, kind: DemoLocation['kind'], region: string, from: Day): DemoLocation {
  return { id, code: id.slice(4).toUpperCase(), name, kind, region, country, zone: country.zone, openedOn: shiftMonths(from, -36) };
}

export const regions: readonly { readonly id: string; readonly name: string; readonly parent?: string }[] = [
  { id: 'vn', name: 'Việt Nam' },
  { id: 'vn-hn', name: 'Hà Nội', parent: 'vn' },
  { id: 'vn-hue', name: 'Huế', parent: 'vn' },
  { id: 'vn-hcm', name: 'Thành phố Hồ Chí Minh', parent: 'vn' },
  { id: 'hu', name: 'Magyarország' },
  { id: 'hu-bp', name: 'Budapest', parent: 'hu' },
  { id: 'hu-gyms', name: 'Győr-Moson-Sopron', parent: 'hu' },
  { id: 'ru', name: 'Россия' },
  { id: 'ru-mow', name: 'Москва', parent: 'ru' },
  { id: 'ru-ta', name: 'Татарстан', parent: 'ru' },
];
