import { makeRegistry, type Counter, type Histogram, type Registry } from './registry.ts';

/** Everything the server counts about itself. */
export interface Metrics {
  readonly registry: Registry;
  readonly requests: Counter;
  readonly requestSeconds: Histogram;
  readonly laneWaitSeconds: Histogram;
  readonly laneSeconds: Histogram;
  readonly imports: Counter;
  readonly appliedEntries: Counter;
}

export function makeMetrics(): Metrics {
  const registry = makeRegistry();
  return {
    registry,
    requests: registry.counter('leadline_http_requests_total', 'Requests answered, by route, method and status; 499 where whoever asked had gone.'),
    requestSeconds: registry.histogram('leadline_http_request_duration_seconds', 'Time from arrival to the end of the answer, by route.'),
    laneWaitSeconds: registry.histogram('leadline_lane_wait_seconds', 'Wait for a turn, of requests and of statements, by lane.'),
    laneSeconds: registry.histogram('leadline_lane_duration_seconds', 'Time from the turn to the end, of requests and of statements, by lane.'),
    imports: registry.counter('leadline_imports_total', 'Imports that have ended, by how.'),
    appliedEntries: registry.counter('leadline_ingest_applied_total', 'Steps of applying that have been done.'),
  };
}
