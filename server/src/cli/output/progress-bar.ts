export interface ProgressBar {
  /** @param done 0 to 1, or null where it cannot be told */
  readonly at: (done: number | null, detail?: string) => void;
  readonly end: (detail?: string) => void;
}

const cells = 28;
const redrawMs = 80;

/** Draws one line again and again on a terminal; writes nothing elsewhere. */
export function makeProgressBar(stream: NodeJS.WriteStream, label: string): ProgressBar {
  if (!stream.isTTY) return { at: () => {}, end: () => {} };
  let drawnAt = 0;
  let turn = 0;
  const draw = (done: number | null, detail: string): void => {
    turn += 1;
    const text = `${label} ${done === null ? waiting(turn) : bar(done)}${detail === '' ? '' : ` ${detail}`}`;
    stream.write(`\r\u001b[2K${text.slice(0, (stream.columns ?? 80) - 1)}`);
  };
  return {
    at: (done, detail = '') => {
      const now = performance.now();
      if (now - drawnAt < redrawMs) return;
      drawnAt = now;
      draw(done, detail);
    },
    end: (detail = '') => {
      draw(1, detail);
      stream.write('\n');
    },
  };
}

function bar(done: number): string {
  const full = Math.max(0, Math.min(cells, Math.round(done * cells)));
  return `${'█'.repeat(full)}${'░'.repeat(cells - full)} ${String(Math.floor(Math.min(1, done) * 100)).padStart(3)} %`;
}

function waiting(turn: number): string {
  const at = turn % cells;
  return `${'░'.repeat(at)}█${'░'.repeat(cells - at - 1)}      `;
}
