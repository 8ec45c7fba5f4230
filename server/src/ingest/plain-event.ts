import type { ApplierEvent } from '#server/ingest/applier-parts.ts';
import type { PlainEvent } from '#server/live/channel.ts';

/** An event of the applier as it travels between servers. */
export function toPlain(event: ApplierEvent): PlainEvent {
  switch (event.kind) {
    case 'applied':
      return { ...event, seq: String(event.seq) };
    case 'rebuild':
      return { kind: event.kind, done: String(event.done), total: String(event.total) };
    case 'fault':
      return { kind: event.kind, error: event.error?.message ?? null };
    case 'import':
      return { ...event };
  }
}

export function fromPlain(event: PlainEvent): ApplierEvent {
  switch (event['kind']) {
    case 'applied':
      return { ...event, seq: BigInt(event['seq']!) } as ApplierEvent;
    case 'rebuild':
      return { kind: 'rebuild', done: BigInt(event['done']!), total: BigInt(event['total']!) };
    case 'fault':
      return { kind: 'fault', error: event['error'] === null ? null : new Error(String(event['error'])) };
    default:
      return event as unknown as ApplierEvent;
  }
}
