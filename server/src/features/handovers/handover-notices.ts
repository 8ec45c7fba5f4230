import type { NotificationKind } from '@leadline/contract';
import type { HandoverRow } from '#server/control/handover.ts';
import type { Notice } from '#server/notifying/notify.ts';

type Kind = Extract<NotificationKind, `handover_${string}`>;
const forReceiver: ReadonlySet<Kind> = new Set(['handover_offered', 'handover_replied', 'handover_withdrawn']);

interface Told {
  readonly row: HandoverRow;
  readonly by: string | null | undefined;
  readonly me: string | null;
  readonly names: readonly string[];
}

/** Who is told of a step: the other side. Customers are told by the name of the first and how many more. */
export function noticeOf(kind: Kind, { row, by, me, names }: Told): Notice {
  const others = forReceiver.has(kind) ? [row.receiver_id] : [row.giver_id, ...(row.offered_by === null ? [] : [row.offered_by])];
  const [name = '–'] = names;
  return {
    persons: [...new Set(others)].filter((person) => person !== me),
    kind,
    path: `/handovers/${row.id}`,
    data: { ...(by == null ? {} : { by }), name: names.length > 1 ? `${name} +${names.length - 1}` : name },
    once: `handover ${row.id} ${kind} ${row.edition}`,
  };
}
