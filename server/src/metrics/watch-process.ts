import { monitorEventLoopDelay } from 'node:perf_hooks';
import { version } from '#server/version.ts';
import type { Registry } from './registry.ts';

const lagResolutionMs = 10;
const quantiles = [0.5, 0.95, 0.99] as const;

/** Memory, processor and how late the event loop is. @returns what ends the watch */
export function watchProcess(registry: Registry): () => void {
  const lag = monitorEventLoopDelay({ resolution: lagResolutionMs });
  lag.enable();
  const seconds = (nanoseconds: number): number => Math.max(0, nanoseconds / 1e9 - lagResolutionMs / 1000);
  registry.gauge('leadline_build_info', 'Version of the product.', () => [[{ version, node: process.version }, 1]]);
  registry.gauge('process_start_time_seconds', 'When the process began, in seconds since 1970.', () => [[{}, performance.timeOrigin / 1000]]);
  registry.gauge('process_resident_memory_bytes', 'Memory of the process, that of the fact engine in it.', () => [[{}, process.memoryUsage.rss()]]);
  registry.gauge('nodejs_heap_used_bytes', 'Of that, objects of the server itself.', () => [[{}, process.memoryUsage().heapUsed]]);
  registry.total('process_cpu_seconds_total', 'Processor time of all threads.', () => {
    const { user, system } = process.cpuUsage();
    return [[{}, (user + system) / 1e6]];
  });
  registry.gauge('nodejs_eventloop_lag_seconds', 'How late the event loop was since the figures were last read.', () => {
    const samples = quantiles.map((q) => [{ quantile: String(q) }, seconds(lag.percentile(q * 100))] as const);
    const most = [{ quantile: '1' }, lag.max === 0 ? 0 : seconds(lag.max)] as const;
    lag.reset();
    return [...samples, most];
  });
  return () => void lag.disable();
}
