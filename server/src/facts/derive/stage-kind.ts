export type StageKind = 'open' | 'won' | 'lost';

/** Whole names, folded: what sources call the stages a deal ends in. */
const wonNames = new Set([
  'won',
  'closed won',
  'closed-won',
  'win',
  'success',
  'sold',
  'signed',
  'thắng',
  'đã thắng',
  'thành công',
  'đã chốt',
  'chốt thành công',
  'thắng thầu',
  'megnyert',
  'nyert',
  'megnyerve',
  'sikeres',
  'elnyert',
  'eladva',
  'выиграна',
  'выиграно',
  'выигран',
  'успешно',
  'успешно реализовано',
  'продажа',
  'продано',
]);
const lostNames = new Set([
  'lost',
  'closed lost',
  'closed-lost',
  'lose',
  'failed',
  'thua',
  'đã thua',
  'thất bại',
  'mất',
  'không thành công',
  'trượt thầu',
  'elveszett',
  'elvesztett',
  'elveszítve',
  'vesztett',
  'sikertelen',
  'проиграна',
  'проиграно',
  'проигран',
  'потеряна',
  'потеряно',
  'отказ',
  'закрыто и не реализовано',
]);

/** How a deal stands in a stage: the stage's own kind, else what its name says, else open. */
export function stageKind(kind: string | null, name: string | null): StageKind {
  if (kind === 'won' || kind === 'lost' || kind === 'open') return kind;
  const folded = (name ?? '').normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
  if (wonNames.has(folded)) return 'won';
  return lostNames.has(folded) ? 'lost' : 'open';
}

export interface StoredStage {
  readonly key: string;
  readonly pipeline: string | null;
  readonly name: string | null;
  readonly kind: StageKind;
  readonly position: number | null;
}

/** The stage a deal starts in, per pipeline (null: across all): the lowest position, then the name. */
export function firstOpenStages(stages: readonly StoredStage[]): ReadonlyMap<string | null, string> {
  const first = new Map<string | null, string>();
  const open = stages.filter(({ kind }) => kind === 'open');
  const inOrder = [...open].sort((a, b) => (a.position ?? 1e9) - (b.position ?? 1e9) || compare(a.name ?? '', b.name ?? '') || compare(a.key, b.key));
  for (const { key, pipeline } of inOrder) {
    if (pipeline !== null && !first.has(pipeline)) first.set(pipeline, key);
    if (!first.has(null)) first.set(null, key);
  }
  return first;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
