import type { Act } from '#server/audit/act.ts';
import { appendEntry, type NewEntry } from '#server/audit/append-entry.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

export interface SensitiveRead {
  /** Kind of data, `pay` for example: the entry is `pay.read`. */
  readonly area: string;
  readonly subject: NewEntry['subject'];
  /** What was asked for: periods, columns, filters. Never what was found. */
  readonly asked: unknown;
}

/** Notes that somebody has read what not everybody may. Durable when it resolves: answer after it. */
export async function recordRead(db: ControlDatabase, act: Act, { area, subject, asked }: SensitiveRead): Promise<void> {
  await appendEntry(db, act, { action: `${area}.read`, subject, after: asked });
}
