import { listPromotions } from './firm/promotions.ts';
import { dayOf, isoOf, yearOf, type Day } from './time/days.ts';
import { findTet } from './time/holidays.ts';

/** Something that happened in the demo company and shows in its numbers. */
export interface DemoNote {
  /** The key of its words too. */
  readonly id: 'tet' | 'hanoi' | 'gyor';
  readonly kpis: readonly string[];
  /** External id of the place; null: the organisation. */
  readonly location: string | null;
  readonly from: string;
  /** The last day. */
  readonly to: string;
  readonly kind: 'holiday' | 'price' | 'campaign';
}

const sales = ['net_sales_revenue', 'sales_volume_units', 'average_order_value'];

/** The quiet days of the last lunar new year, and the two promotions its records tell of. */
export function listDemoNotes(today: string): readonly DemoNote[] {
  const now = dayOf(today);
  const tet = [yearOf(now), yearOf(now) - 1].flatMap((year) => findTet(year) ?? []).find((day) => day + 5 < now);
  const note = (id: DemoNote['id'], kind: DemoNote['kind'], location: string | null, from: Day, end: Day): DemoNote => ({
    ...{ id, kind, location },
    kpis: id === 'tet' ? [...sales, 'deals_won_count', 'calls_made_count', 'meetings_held_count', 'visits_completed_count'] : sales,
    from: isoOf(from),
    to: isoOf(end - 1),
  });
  const places = { 'loc-hn': ['hanoi', 'price'], 'loc-gyor': ['gyor', 'campaign'] } as const;
  return [
    ...(tet === undefined ? [] : [note('tet', 'holiday', null, tet - 2, tet + 6)]),
    ...listPromotions(now).flatMap(({ treated, from, to }) => {
      const [id, kind] = places[treated as keyof typeof places];
      return from <= now ? [note(id, kind, treated, from, to)] : [];
    }),
  ];
}
