import type { CountryId } from './country.ts';

export type SalesRole =
  'icebreaker' | 'bdr' | 'hunter' | 'farmer' | 'account_executive' | 'team_lead' | 'sales_manager' | 'marketer' | 'service_agent';

/** A post of the firm, whoever fills it. */
export interface Slot {
  readonly country: CountryId;
  readonly team: string;
  readonly role: SalesRole;
  readonly location: string | null;
  readonly isManager: boolean;
}

export interface DemoTeam {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
  readonly kind: 'sales' | 'marketing' | 'service' | 'mixed';
  /** It was given up before the records begin. */
  readonly isClosed?: true;
}

const seller = (country: CountryId, team: string, role: SalesRole, location: string): Slot => ({ country, team, role, location, isManager: false });

/** The posts of twenty people who sell; a bigger firm has more of the same teams. */
const twenty: readonly Slot[] = [
  seller('vn', 'vn-field', 'icebreaker', 'loc-call'),
  seller('vn', 'vn-field', 'bdr', 'loc-vn-field'),
  seller('vn', 'vn-field', 'hunter', 'loc-vn-field'),
  seller('vn', 'vn-field', 'hunter', 'loc-vn-field'),
  seller('vn', 'vn-field', 'farmer', 'loc-vn-field'),
  seller('vn', 'vn-shops', 'account_executive', 'loc-hn'),
  seller('vn', 'vn-shops', 'account_executive', 'loc-hue'),
  seller('vn', 'vn-shops', 'account_executive', 'loc-hcm'),
  seller('hu', 'hu-field', 'bdr', 'loc-hu-field'),
  seller('hu', 'hu-field', 'hunter', 'loc-hu-field'),
  seller('hu', 'hu-field', 'farmer', 'loc-hu-field'),
  seller('hu', 'hu-shops', 'account_executive', 'loc-bp'),
  seller('hu', 'hu-shops', 'account_executive', 'loc-gyor'),
  seller('ru', 'ru-field', 'icebreaker', 'loc-ru-field'),
  seller('ru', 'ru-field', 'hunter', 'loc-ru-field'),
  seller('ru', 'ru-field', 'farmer', 'loc-ru-field'),
  seller('ru', 'ru-shops', 'account_executive', 'loc-mow'),
  seller('ru', 'ru-shops', 'account_executive', 'loc-kzn'),
  seller('hu', 'online', 'account_executive', 'loc-hu-online'),
  seller('vn', 'online', 'account_executive', 'loc-vn-online'),
];

const others: readonly Slot[] = [
  { country: 'hu', team: 'sales', role: 'sales_manager', location: null, isManager: true },
  { country: 'vn', team: 'sales-vn', role: 'team_lead', location: 'loc-vn-field', isManager: true },
  { country: 'hu', team: 'sales-hu', role: 'team_lead', location: 'loc-hu-field', isManager: true },
  { country: 'ru', team: 'sales-ru', role: 'team_lead', location: 'loc-ru-field', isManager: true },
  { country: 'hu', team: 'marketing', role: 'marketer', location: null, isManager: true },
  { country: 'vn', team: 'service', role: 'service_agent', location: 'loc-call', isManager: true },
];

/** Posts of the sellers first, in groups of twenty, then those of all others. */
export function listSlots(reps: number): readonly Slot[] {
  const sellers = Array.from({ length: reps }, (_, index) => {
    const slot = twenty[index % 20]!;
    const group = Math.floor(index / 20);
    return group === 0 || slot.team === 'online' ? slot : { ...slot, team: `${slot.team}-${group + 1}` };
  });
  return [...sellers, ...others];
}

const base: readonly DemoTeam[] = [
  { id: 'firm', name: 'Copperleaf', parent: null, kind: 'mixed' },
  { id: 'sales', name: 'Sales', parent: 'firm', kind: 'sales' },
  { id: 'sales-vn', name: 'Việt Nam', parent: 'sales', kind: 'sales' },
  { id: 'sales-hu', name: 'Magyarország', parent: 'sales', kind: 'sales' },
  { id: 'sales-ru', name: 'Россия', parent: 'sales', kind: 'sales' },
  { id: 'online', name: 'Online', parent: 'sales', kind: 'sales' },
  { id: 'phone', name: 'Telesales', parent: 'sales', kind: 'sales', isClosed: true },
  { id: 'marketing', name: 'Marketing', parent: 'firm', kind: 'marketing' },
  { id: 'service', name: 'Service', parent: 'firm', kind: 'service' },
];

const groupNames: Readonly<Record<string, string>> = {
  'vn-field': 'Bán hàng địa bàn',
  'vn-shops': 'Cửa hàng Việt Nam',
  'hu-field': 'Területi értékesítés',
  'hu-shops': 'Magyar üzletek',
  'ru-field': 'Выездные продажи',
  'ru-shops': 'Магазины России',
};

/** The tree of teams: the firm → sales → countries → teams. */
export function listTeams(reps: number): readonly DemoTeam[] {
  const known = new Set(base.map((team) => team.id));
  const own = [...new Set(listSlots(reps).map((slot) => slot.team))].filter((id) => !known.has(id));
  return [
    ...base,
    ...own.map((id): DemoTeam => {
      const [country, group, number] = id.split('-') as [string, string, string | undefined];
      return { id, name: `${groupNames[`${country}-${group}`]}${number ? ` ${number}` : ''}`, parent: `sales-${country}`, kind: 'sales' };
    }),
  ];
}
