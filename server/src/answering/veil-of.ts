import type { LeafReader, Veil } from '@leadline/kpi';
import { readWorksCouncil } from '#server/alerting/works-council.ts';
import type { Asking } from '#server/context.ts';
import { firmOf, type Firm } from '#server/firm/read-firm.ts';
import { peopleVeil } from './people-veil.ts';

interface KeptFirm {
  readonly of: string;
  readonly firm: Promise<Firm>;
}

/** Who works where, per fact store, as long as nothing changes. */
const kept = new WeakMap<Asking['facts'], KeptFirm>();

function firmNow({ facts }: Asking, today: string, dataVersion: string, reader: LeafReader): Promise<Firm> {
  const of = `${dataVersion} ${today}`;
  const last = kept.get(facts);
  if (last?.of === of) return last.firm;
  const firm = firmOf(facts.dialect, reader, today);
  kept.set(facts, { of, firm });
  firm.catch(() => kept.delete(facts));
  return firm;
}

/**
 * What of answers may be shown to whoever asks; undefined where nothing is hidden: without a works council, and for the installation itself, whose work (alerts,
 * contests, sums that leave without names) decides where it tells something.
 */
export async function veilOf(asking: Asking, today: string, dataVersion: string, reader: LeafReader): Promise<Veil | undefined> {
  const { principal, control } = asking;
  if (principal.kind === 'local' || !(await readWorksCouncil(control.db))) return undefined;
  return peopleVeil(await firmNow(asking, today, dataVersion, reader), principal.kind === 'person' ? principal.person : null);
}
