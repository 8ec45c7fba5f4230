/** A stretch of the formula as it is coloured. The texts of all pieces make the formula again. */
export interface Piece {
  readonly text: string;
  readonly look: 'plain' | 'name' | 'function' | 'word' | 'value';
  readonly isFaulty: boolean;
}

interface Place {
  readonly from: number;
  readonly to: number;
}

const tokens =
  /(?<value>"(?:[^"]|"")*"?|\d[\d.]*%?)|(?<word>\b(?:where|by|and|or|not|in|is|missing|from|to)\b)|(?<function>[\p{L}_][\p{L}\p{M}\p{N}_]*(?=\s*\())|(?<name>[\p{L}_][\p{L}\p{M}\p{N}_]*|\[[^\]]*\]?)|(?<plain>[\s\S])/giu;
const looks = ['value', 'word', 'function', 'name'] as const;

/** Cuts a formula into coloured pieces, cut again where faults begin and end. */
export function highlight(text: string, faults: readonly Place[]): readonly Piece[] {
  const cuts = faults.flatMap(({ from, to }) => [from, to]);
  const pieces: Piece[] = [];
  for (const match of text.matchAll(tokens)) {
    const look = looks.find((name) => match.groups?.[name] !== undefined) ?? 'plain';
    for (const [from, to] of splitAt(match.index, match.index + match[0].length, cuts)) {
      const isFaulty = faults.some((fault) => fault.from <= from && to <= fault.to);
      add(pieces, { text: text.slice(from, to), look, isFaulty });
    }
  }
  return pieces;
}

function splitAt(from: number, to: number, cuts: readonly number[]): readonly (readonly [number, number])[] {
  const points = [from, ...new Set(cuts.filter((cut) => cut > from && cut < to).sort((a, b) => a - b)), to];
  return points.slice(1).map((point, index) => [points[index]!, point]);
}

function add(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (last && last.look === piece.look && last.isFaulty === piece.isFaulty && piece.look === 'plain')
    pieces[pieces.length - 1] = { ...last, text: last.text + piece.text };
  else pieces.push(piece);
}
