import type { ScoreLine, Subject } from '@leadline/contract';
import { addDays, subtractDecimals } from '@leadline/kpi';
import { permitted } from '#server/access/permitted.ts';
import { answeringOf } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { ownEstimatesStatement } from '#server/facts/estimate-statements.ts';
import { keyOfRecord } from '#server/firm/read-firm.ts';

export interface OwnEstimate {
  readonly kpi: string;
  readonly from: string;
  readonly lastDay: string;
  readonly attainment: string;
}

/** What a person has said of periods that touch these days. */
export async function readEstimates(
  asking: Asking,
  person: string,
  days: { readonly from: string; readonly to: string },
): Promise<readonly OwnEstimate[]> {
  const { env, reader } = await answeringOf(asking);
  const rows = await reader.read(ownEstimatesStatement(env.dialect, keyOfRecord(person), days));
  return rows.map(([kpi, from, lastDay, attainment]) => ({
    kpi: String(kpi),
    from: String(from),
    lastDay: String(lastDay),
    attainment: subtractDecimals(String(attainment), '0'),
  }));
}

/** Told to the person and to who leads them, beside what was measured; it changes neither status nor score (§9.5, G20). */
export async function withEstimates(asking: Asking, subject: Subject, lines: readonly ScoreLine[]): Promise<readonly ScoreLine[]> {
  if (subject.scope !== 'user' || lines.length === 0 || !mayRead(asking, subject.id)) return lines;
  const froms = lines.map(({ period }) => period.from ?? '').sort();
  const tos = lines.map(({ period }) => period.to ?? '').sort();
  const given = await readEstimates(asking, subject.id, { from: froms[0]!, to: tos.at(-1)! });
  return lines.map((line) => {
    const { from, to } = line.period;
    const own = given.find((one) => one.kpi === line.ref.id && one.from === from && to !== null && one.lastDay === addDays(to, -1));
    if (own === undefined) return line;
    const difference = line.attainment === null ? null : subtractDecimals(own.attainment, line.attainment);
    return { ...line, estimate: { attainment: own.attainment, difference } };
  });
}

function mayRead({ principal }: Asking, person: string): boolean {
  return (principal.kind === 'person' && principal.person === person) || permitted(principal).includes('targets.write');
}
