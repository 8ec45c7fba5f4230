import { expect, test, vi } from 'vitest';
import { makeLiveHub } from './live-hub.ts';

test('every listener hears an event, written once, until it leaves', () => {
  const hub = makeLiveHub();
  const heard: string[] = [];
  const leave = hub.subscribe((message) => heard.push(message.text));
  hub.subscribe((message) => heard.push(message.text));
  hub.publish('data', { dataVersion: '4', changedAt: '2026-06-15T10:00:00Z' });
  leave();
  hub.publish('import', { id: 'x', status: 'applying', progress: 0.5 });
  expect(heard).toEqual([
    'event: data\nid: 4\ndata: {"dataVersion":"4","changedAt":"2026-06-15T10:00:00Z"}\n\n',
    'event: data\nid: 4\ndata: {"dataVersion":"4","changedAt":"2026-06-15T10:00:00Z"}\n\n',
    'event: import\nid: 4.2\ndata: {"id":"x","status":"applying","progress":0.5}\n\n',
  ]);
  expect(hub.listeners()).toBe(1);
  expect(hub.last()?.id).toBe('4');
});

test('tells changes together where many listen, the newest in the end', async () => {
  const hub = makeLiveHub();
  const heard: string[] = [];
  hub.subscribe((message) => heard.push(message.id));
  for (let more = 0; more < 59; more += 1) hub.subscribe(() => undefined);
  for (const version of ['1', '2', '3']) hub.publish('data', { dataVersion: version, changedAt: '2026-06-15T10:00:00Z' });
  expect(heard).toEqual(['1']);
  await vi.waitFor(() => expect(heard).toEqual(['1', '3']), { timeout: 5_000 });
  expect(hub.last()?.id).toBe('3');
});

test('waits with the next change while the last is still being answered, where many listen, and not for ever', async () => {
  vi.useFakeTimers();
  try {
    const hub = makeLiveHub();
    const heard: string[] = [];
    let isBusy = true;
    hub.waitWhile(() => isBusy);
    hub.subscribe((message) => heard.push(message.id));
    const change = (dataVersion: string) => hub.publish('data', { dataVersion, changedAt: '2026-06-15T10:00:00Z' });
    change('1');
    change('2');
    expect(heard, 'few listen').toEqual(['1', '2']);
    for (let more = 0; more < 299; more += 1) hub.subscribe(() => undefined);
    change('3');
    change('4');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(heard).toEqual(['1', '2']);
    isBusy = false;
    await vi.advanceTimersByTimeAsync(100);
    expect(heard).toEqual(['1', '2', '4']);
    isBusy = true;
    change('5');
    await vi.advanceTimersByTimeAsync(3_900);
    expect(heard.at(-1)).toBe('4');
    await vi.advanceTimersByTimeAsync(200);
    expect(heard.at(-1)).toBe('5');
  } finally {
    vi.useRealTimers();
  }
});
