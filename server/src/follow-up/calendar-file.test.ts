import { expect, test } from 'vitest';
import { calendarFile, type CalendarEntry } from './calendar-file.ts';

const entry: CalendarEntry = {
  uid: 'feedback_meeting~0123456789abcdef@leadline',
  sequence: 2,
  stamp: new Date('2026-06-15T10:00:00.500Z'),
  at: { start: new Date('2026-06-30T22:45:00Z'), minutes: 45 },
  summary: 'Feedback meeting',
  description: '',
  url: null,
  isCancelled: false,
};
const linesOf = (text: string): readonly string[] => text.split('\r\n');
/** As a calendar reads it: folded lines joined, then the marks taken off. */
const valueOf = (text: string, name: string): string | undefined => {
  const line = text.replaceAll('\r\n ', '').split('\r\n').find((one) => one.startsWith(`${name}:`) || one.startsWith(`${name};`)); // prettier-ignore
  return line?.slice(line.indexOf(':') + 1).replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
};

test('a moment is told in UTC and ends after midnight where it does', () => {
  const text = calendarFile(entry);
  expect(linesOf(text).slice(0, 4)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Leadline//Feedback meetings//EN', 'CALSCALE:GREGORIAN']);
  expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true);
  expect([valueOf(text, 'DTSTART'), valueOf(text, 'DTEND'), valueOf(text, 'DTSTAMP')]).toEqual([
    '20260630T224500Z',
    '20260630T233000Z',
    '20260615T100000Z',
  ]);
  expect([valueOf(text, 'UID'), valueOf(text, 'SEQUENCE'), valueOf(text, 'STATUS')]).toEqual([entry.uid, '2', 'CONFIRMED']);
});

test('a whole day ends on the next one, over 29 February and the end of the year', () => {
  for (const [day, next] of [
    ['2028-02-28', '20280229'],
    ['2028-02-29', '20280301'],
    ['2026-12-31', '20270101'],
  ] as const) {
    const text = calendarFile({ ...entry, at: { day } });
    expect([valueOf(text, 'DTSTART'), valueOf(text, 'DTEND')]).toEqual([day.replaceAll('-', ''), next]);
    expect(text).toContain('DTSTART;VALUE=DATE:');
  }
});

test('what has a meaning in the file is marked, and nothing can add a line of its own', () => {
  const summary = 'Nagy; Béla, \\ "x"\r\nATTENDEE:mailto:evil@example.com\u0000\u0007';
  const text = calendarFile({ ...entry, summary });
  expect(valueOf(text, 'SUMMARY')).toBe('Nagy; Béla, \\ "x"\nATTENDEE:mailto:evil@example.com');
  expect(linesOf(text.replaceAll('\r\n ', '')).some((line) => line.startsWith('ATTENDEE'))).toBe(false);
});

test('no line is longer than 75 octets, and no letter is cut, at any length', () => {
  for (const sign of ['a', 'ő', 'ế', '🙂', 'Ж,'])
    for (let length = 1; length < 200; length += 7) {
      const description = sign.repeat(length);
      const text = calendarFile({ ...entry, description });
      for (const line of linesOf(text)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(text).not.toContain('\uFFFD');
      expect(valueOf(text, 'DESCRIPTION')).toBe(description);
    }
});

test('what is not due any more is cancelled under the same name', () => {
  const text = calendarFile({ ...entry, sequence: 3, isCancelled: true });
  expect([valueOf(text, 'UID'), valueOf(text, 'STATUS'), valueOf(text, 'SEQUENCE')]).toEqual([entry.uid, 'CANCELLED', '3']);
});
