import { closePeriodSchema } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { askingOf } from '#server/http/asking.ts';
import { closePeriod } from './close-period.ts';
import { listPeriods } from './list-periods.ts';

/** Periods that are closed for good (G4). */
export function periodsRoutes(app: App, ctx: Context): void {
  app.get('/api/periods', { config: { policy: 'numbers.read' } }, async (request) => listPeriods(askingOf(ctx, request)));
  app.post('/api/periods/close', { config: { policy: 'periods.close', lane: 'background' }, schema: { body: closePeriodSchema } }, async (request) =>
    closePeriod(askingOf(ctx, request), request.body.name, request.body.reason),
  );
}
