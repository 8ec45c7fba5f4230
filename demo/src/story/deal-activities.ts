import { dayOfLocal } from '../time/days.ts';
import { hasHappened, type Firm } from '../firm/firm.ts';
import type { Random } from '../random.ts';
import type { DealPlan, Step } from './deal-story.ts';
import { laterAtWork } from './work-time.ts';
import { writeActivity, type ActivityDraft } from './write-activity.ts';

type Deed = Pick<ActivityDraft, 'kind' | 'purpose' | 'minutes'> & { readonly channel?: string };

const deeds: Readonly<Record<string, readonly Deed[]>> = {
  'n-contact': [{ kind: 'call', purpose: 'follow_up', minutes: 9 }],
  'n-need': [
    { kind: 'meeting', purpose: 'follow_up', minutes: 50 },
    { kind: 'email', purpose: 'follow_up', minutes: 5 },
  ],
  'n-tasting': [
    { kind: 'visit', purpose: 'follow_up', minutes: 75 },
    { kind: 'call', purpose: 'follow_up', minutes: 6 },
  ],
  'n-offer': [
    { kind: 'email', purpose: 'closing', minutes: 12 },
    { kind: 'call', purpose: 'closing', minutes: 8 },
  ],
  'n-terms': [
    { kind: 'meeting', purpose: 'closing', minutes: 45, channel: 'video' },
    { kind: 'call', purpose: 'closing', minutes: 10 },
  ],
  'e-idea': [{ kind: 'call', purpose: 'cross_sell', minutes: 12 }],
  'e-offer': [
    { kind: 'meeting', purpose: 'closing', minutes: 40 },
    { kind: 'message', purpose: 'closing', minutes: 3 },
  ],
};

/** What the salesperson does in each stage of a deal, and what is planned where it is still open. */
export function dealActivities(firm: Firm, plan: DealPlan, id: string, steps: readonly Step[], random: Random): void {
  const { customer } = plan;
  const base = {
    country: customer.country,
    user: plan.seller?.id ?? null,
    account: customer.id,
    contact: customer.contact,
    lead: plan.lead,
    opportunity: id,
    location: plan.location,
    phone: customer.phone,
  };
  steps.forEach((step, index) => {
    const end = steps[index + 1]?.at;
    for (const deed of deeds[step.stage.id] ?? []) {
      if (random.chance(0.2)) continue;
      const at = laterAtWork(customer.country, step.at, random.int(0, Math.max(1, Math.round(step.stage.days / 2))), random);
      if (end !== undefined && at > end) continue;
      const isMeeting = deed.kind === 'meeting' || deed.kind === 'visit';
      const status = isMeeting
        ? random.weighted([
            ['completed', 84],
            ['no_show', 6],
            ['cancelled_by_customer', 5],
            ['cancelled_by_us', 2],
            ['rescheduled', 3],
          ] as const)
        : 'completed';
      const outcome =
        deed.kind === 'call'
          ? random.weighted([
              ['conversation', 6],
              ['no_answer', 3],
              ['voicemail', 1],
            ] as const)
          : isMeeting
            ? 'conversation'
            : 'none';
      writeActivity(firm, {
        ...base,
        ...deed,
        at,
        status,
        outcome,
        minutes: outcome === 'no_answer' ? 1 : deed.minutes,
        ...(isMeeting ? { bookedAt: step.at } : {}),
      });
    }
    if (step.stage.kind === 'won') writeActivity(firm, { ...base, kind: 'call', purpose: 'closing', at: step.at - 600, minutes: 9, outcome: 'sold' });
  });
  planNext(firm, steps, base, random);
}

function planNext(firm: Firm, steps: readonly Step[], base: Omit<ActivityDraft, 'kind' | 'at' | 'minutes' | 'purpose'>, random: Random): void {
  const last = steps[steps.length - 1]!;
  if (last.stage.kind !== 'open' || !hasHappened(firm, last.at) || random.chance(0.4)) return;
  const at = laterAtWork(base.country, Math.max(last.at, firm.to * 86_400 + 8 * 3600), random.int(1, 8), random);
  if (dayOfLocal(at) <= firm.to) return;
  writeActivity(firm, { ...base, kind: random.chance(0.6) ? 'meeting' : 'task', purpose: 'closing', at, minutes: 45, bookedAt: last.at });
}
