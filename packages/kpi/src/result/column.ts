import { type ResolvedKpi, unitKindOf } from '../catalog/catalog.ts';
import { decimalsOf } from '../catalog/per-received.ts';
import { displayedDecimals } from '../money/currency.ts';
import type { KpiColumn, Unit } from './kpi-result.ts';

/** Units that are measured, not counted. */
const measured: ReadonlySet<string> = new Set(['kg', 'g', 't', 'l', 'm', 'm2', 'm3']);

export function columnOf({ ref, kpi }: ResolvedKpi, currency: string, quantityUnit: string | undefined): KpiColumn {
  const unit = unitOf(unitKindOf(kpi, ref.variant), currency, quantityUnit);
  return { ref, unit, decimals: shownDecimals(unit, decimalsOf(kpi, ref.variant)), direction: kpi.direction, version: kpi.version };
}

export function unitOf(kind: Unit['kind'], currency: string, quantityUnit: string | undefined): Unit {
  if (kind === 'money') return { kind, currency };
  return kind === 'quantity' && quantityUnit !== undefined ? { kind, unit: quantityUnit } : { kind };
}

function shownDecimals(unit: Unit, decimals: number): number {
  if (unit.kind === 'money') return displayedDecimals(unit.currency);
  return unit.kind === 'quantity' && !(unit.unit !== undefined && measured.has(unit.unit)) ? 0 : decimals;
}
