import { timeGrains, type Dimension, type MemberDimension } from '../query/kpi-query.ts';

/** The sets of §0.2. Periods belong to all of them. */
export const people: readonly MemberDimension[] = ['team', 'person', 'role', 'manager', 'location', 'region', 'region_group'];
const customers: readonly MemberDimension[] = ['segment', 'business_type', 'industry', 'country', 'customer_region', 'account'];

export const d1: readonly Dimension[] = [...timeGrains, ...people];
export const d2: readonly Dimension[] = [...d1, ...customers, 'product', 'category', 'subcategory', 'sales_channel', 'line_type'];
export const d3: readonly Dimension[] = [...d1, 'acquisition_channel', 'campaign', 'script', 'segment', 'business_type'];
export const d4: readonly Dimension[] = ['contact_channel', 'activity_kind', 'purpose', 'outcome', 'hour'];
