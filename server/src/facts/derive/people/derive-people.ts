import type { ApplyContext } from '#server/facts/apply-context.ts';
import { deriveContactPlans } from './derive-contact-plans.ts';
import { deriveFeedback } from './derive-feedback.ts';
import { deriveForecasts } from './derive-forecasts.ts';
import { deriveNorms } from './derive-norms.ts';
import { deriveReleased } from './derive-released.ts';
import { deriveRequests } from './derive-requests.ts';
import { deriveSurveys } from './derive-surveys.ts';
import { deriveTargets } from './derive-targets.ts';
import { deriveWorkSpans } from './derive-work-spans.ts';
import { deriveWorkdays } from './derive-workdays.ts';

/** Days, norms, targets, meetings, surveys and requests, each from those before it. */
export async function derivePeople(context: ApplyContext): Promise<void> {
  await deriveWorkdays(context);
  await deriveNorms(context);
  await deriveTargets(context);
  await deriveForecasts(context);
  await deriveFeedback(context);
  await deriveContactPlans(context);
  await deriveWorkSpans(context);
  await deriveSurveys(context);
  await deriveReleased(context);
  await deriveRequests(context);
}
