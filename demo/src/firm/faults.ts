/** What is wrong in the demo company's records on purpose, and how often. */
const quotas = {
  closed_before_created: [3, 120],
  ended_before_started: [5, 900],
  future_date: [2, 7000],
  credit_not_one: [2, 12],
  quantity_refunded_over_sold: [1, 40],
  cancelled_without_date: [3, 70],
  unknown_status: [4, 600],
  unresolved_product: [6, 1500],
  unresolved_owner: [3, 210],
  no_amount: [9, 60],
  no_account: [7, 90],
  no_channel: [30, 90],
  no_person: [40, 500],
  no_location: [12, 800],
  duplicate_contact: [25, 110],
  test_record: [6, 310],
  merged_account: [8, 60],
  corrected_amount: [8, 75],
  corrected_status: [10, 400],
  corrected_activity: [30, 1100],
} as const satisfies Readonly<Record<string, readonly [most: number, every: number]>>;

export type FaultKind = keyof typeof quotas;
export const faultKinds = Object.keys(quotas) as readonly FaultKind[];

export interface Planted {
  readonly kind: FaultKind;
  readonly entity: string;
  readonly externalId: string;
}

export interface Faults {
  /** True now and then: the caller then makes the record wrong in that way. */
  readonly take: (kind: FaultKind, entity: string, externalId: string) => boolean;
  readonly list: () => readonly Planted[];
}

export function createFaults(): Faults {
  const asked = new Map<FaultKind, number>();
  const planted: Planted[] = [];
  return {
    take: (kind, entity, externalId) => {
      const count = (asked.get(kind) ?? 0) + 1;
      asked.set(kind, count);
      const [most, every] = quotas[kind];
      if (count % every !== Math.floor(every / 2) || count > most * every) return false;
      planted.push({ kind, entity, externalId });
      return true;
    },
    list: () => planted,
  };
}
