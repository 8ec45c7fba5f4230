import { expect, test } from 'vitest';
import { makeRegistry } from './registry.ts';

test('counters, gauges and histograms as Prometheus reads them', async () => {
  const registry = makeRegistry();
  const asked = registry.counter('asked_total', 'Questions.');
  const took = registry.histogram('took_seconds', 'Time.', [0.1, 1]);
  registry.gauge('depth', 'Depth.', () => [[{ lane: 'a"b' }, 3]]);
  asked.add({ route: '/x' });
  asked.add({ route: '/x' }, 2);
  for (const seconds of [0.05, 0.1, 0.5, 7]) took.observe({}, seconds);
  expect(await registry.text()).toBe(
    [
      '# HELP asked_total Questions.',
      '# TYPE asked_total counter',
      'asked_total{route="/x"} 3',
      '# HELP took_seconds Time.',
      '# TYPE took_seconds histogram',
      'took_seconds_bucket{le="0.1"} 2',
      'took_seconds_bucket{le="1"} 3',
      'took_seconds_bucket{le="+Inf"} 4',
      'took_seconds_sum 7.65',
      'took_seconds_count 4',
      '# HELP depth Depth.',
      '# TYPE depth gauge',
      'depth{lane="a\\"b"} 3',
      '',
    ].join('\n'),
  );
});
