import { minorExponent } from '@leadline/kpi';
import { makeOwnCatalog, type OwnCatalog } from '#server/answering/own-catalog.ts';
import type { Context } from '#server/context.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { kpiCatalogVersion, listKeptKpis, listSwitchedOff } from '#server/control/own-kpi.ts';

interface Kept {
  readonly of: string;
  readonly catalog: Promise<OwnCatalog>;
}

/** The last catalog, per control store: it changes with what people decide only. */
const kept = new WeakMap<ControlDatabase, Kept>();

/** The catalog as it is kept now. */
export async function readOwnCatalog({ control, organization }: Pick<Context, 'control' | 'organization'>): Promise<OwnCatalog> {
  const { db } = control;
  const [version, { currency }] = await Promise.all([kpiCatalogVersion(db), organization()]);
  const of = `${version} ${currency}`;
  const last = kept.get(db);
  if (last?.of === of) return last.catalog;
  const catalog = make(db, currency);
  kept.set(db, { of, catalog });
  catalog.catch(() => kept.delete(db));
  return catalog;
}

async function make(db: ControlDatabase, currency: string): Promise<OwnCatalog> {
  const [kpis, off] = await Promise.all([listKeptKpis(db), listSwitchedOff(db)]);
  return makeOwnCatalog({ kept: kpis, off, minorExponent: minorExponent(currency) });
}
