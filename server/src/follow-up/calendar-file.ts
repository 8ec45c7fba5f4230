/** One entry of a calendar, as other programs read it. */
export interface CalendarEntry {
  readonly uid: string;
  /** Grows with every change, so that a calendar takes the newer one. */
  readonly sequence: number;
  /** When it was written. */
  readonly stamp: Date;
  /** A moment with its length, or a whole day. */
  readonly at: { readonly start: Date; readonly minutes: number } | { readonly day: string };
  readonly summary: string;
  readonly description: string;
  readonly url: string | null;
  readonly isCancelled: boolean;
}

/** Text of a calendar file (RFC 5545, 3.3.11): what has a meaning of its own is marked; what no file may hold goes. */
function escaped(text: string): string {
  return [...text.replaceAll(/\r\n?/g, '\n')]
    .filter((sign) => sign === '\n' || sign === '\t' || (sign.codePointAt(0)! >= 0x20 && sign.codePointAt(0) !== 0x7f))
    .join('')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');
}

const lineOctets = 75;

/** A line of at most 75 octets, the rest on lines that begin with a space; no letter is cut in two (3.1). */
function folded(line: string): string {
  const lines: string[] = [];
  let [current, octets] = ['', 0];
  for (const sign of line) {
    const size = Buffer.byteLength(sign);
    if (octets + size > lineOctets) {
      lines.push(current);
      [current, octets] = [' ', 1];
    }
    current += sign;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

const instantText = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
const dayText = (day: string): string => day.replaceAll('-', '');

function timesOf({ at }: CalendarEntry): readonly string[] {
  if ('day' in at) {
    const next = new Date(Date.parse(`${at.day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
    return [`DTSTART;VALUE=DATE:${dayText(at.day)}`, `DTEND;VALUE=DATE:${dayText(next)}`, 'TRANSP:TRANSPARENT'];
  }
  return [`DTSTART:${instantText(at.start)}`, `DTEND:${instantText(new Date(at.start.getTime() + at.minutes * 60_000))}`, 'TRANSP:OPAQUE'];
}

/** A calendar file with one entry (RFC 5545). */
export function calendarFile(entry: CalendarEntry): string {
  const { uid, sequence, stamp, summary, description, url, isCancelled } = entry;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Leadline//Feedback meetings//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${instantText(stamp)}`,
    ...timesOf(entry),
    `SUMMARY:${escaped(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    ...(url === null ? [] : [`URL:${url}`]),
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
