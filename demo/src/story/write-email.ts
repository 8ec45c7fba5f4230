import { findCampaign } from '../firm/campaigns.ts';
import type { Country } from '../firm/country.ts';
import { hasHappened, type Firm } from '../firm/firm.ts';
import type { Random } from '../random.ts';
import { at, type Day, type Local } from '../time/days.ts';
import { instantOf } from '../time/instants.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

interface Email {
  readonly country: Country;
  readonly user: string | null;
  readonly contact: string;
  readonly at: Local;
  readonly subject: string;
  readonly campaign?: string;
  readonly variant?: string;
  readonly shared?: string;
  readonly links: number;
  readonly isAutoReply?: boolean;
  /** Of being answered by a person. */
  readonly reply: number;
}

const subjects: Readonly<Record<Country['id'], readonly string[]>> = {
  vn: ['Báo giá máy pha cà phê', 'Cảm ơn anh chị đã trao đổi', 'Lịch giao hàng tuần sau'],
  hu: ['Ajánlat kávégépre', 'Köszönöm a beszélgetést', 'Jövő heti szállítás'],
  ru: ['Предложение по кофемашинам', 'Спасибо за разговор', 'Доставка на следующей неделе'],
};

/** A letter from one person to another, and what became of it. */
export function writePersonalEmail(firm: Firm, country: Country, user: string | null, contact: string, time: Local, random: Random): void {
  const isAutoReply = random.chance(0.03);
  const email = { country, user, contact, at: time, subject: random.pick(subjects[country.id]), links: random.int(0, 2), isAutoReply, reply: 0.16 };
  if (random.chance(0.04)) {
    const shared = `letter-${contact}-${time}`;
    writeEmail(firm, { ...email, shared }, random);
    writeEmail(firm, { ...email, shared }, random);
  } else writeEmail(firm, email, random);
}

/** The mailing with which a campaign begins: two subjects, each to half of those it goes to. */
export function campaignMailing(firm: Firm, country: Country, today: Day, random: Random): void {
  const campaign = findCampaign(firm.campaigns, country.id, today);
  if (campaign?.from !== today) return;
  const most = 160 * firm.size;
  const recipients = firm.mailing.of(country.id, today);
  const step = Math.max(1, Math.ceil(recipients.length / most));
  recipients
    .filter((_, index) => index % step === 0)
    .forEach((contact, index) => {
      const variant = index % 2 === 0 ? 'A' : 'B';
      const time = at(today, 9, 30, 0) + index * 2;
      const sender = firm.roster.find(country.id, ['marketer', 'team_lead'], today, random)?.id ?? null;
      const subject = `${campaign.name}: ${variant === 'A' ? subjects[country.id][0] : subjects[country.id][2]}`;
      writeEmail(
        firm,
        { country, user: sender, contact, at: time, subject, campaign: campaign.id, variant, links: 3, reply: variant === 'A' ? 0.012 : 0.02 },
        random,
      );
    });
}

function writeEmail(firm: Firm, email: Email, random: Random): void {
  const { country } = email;
  if (!hasHappened(firm, email.at)) return;
  const id = firm.nextId('email');
  const isBounced = random.chance(0.02);
  const delivered = email.at + random.int(1, 40);
  firm.tables.write('email_message', {
    external_id: id,
    user_id: email.user,
    campaign_id: email.campaign,
    variant: email.variant,
    contact_id: email.contact,
    shared_id: email.shared,
    subject: email.subject,
    sent_at: instantOf(email.at, country.zone),
    delivered_at: isBounced ? null : instantOf(delivered, country.zone),
    bounced_at: isBounced ? instantOf(delivered, country.zone) : null,
    bounce_kind: isBounced ? random.pick(['hard', 'soft', 'blocked'] as const) : null,
    is_auto_reply: email.isAutoReply ?? false,
    link_count: email.links,
  });
  if (!isBounced && !email.isAutoReply) tellEvents(firm, email, id, delivered, random);
}

interface Deed {
  readonly kind: 'open' | 'click' | 'reply' | 'unsubscribe' | 'complaint';
  readonly after: number;
  readonly machine?: 'apple_mpp' | 'scanner' | 'proxy' | 'auto_reply';
  readonly url?: string;
}

function tellEvents(firm: Firm, email: Email, id: string, delivered: Local, random: Random): void {
  const { country } = email;
  for (const { kind, after, machine, url } of deedsOf(email, random)) {
    const time = delivered + after;
    if (!hasHappened(firm, time)) continue;
    firm.tables.write('email_event', {
      external_id: firm.nextId('email_event'),
      message_id: id,
      kind,
      occurred_at: instantOf(time, country.zone),
      is_machine: machine !== undefined && machine !== 'scanner',
      machine_reason: machine === 'scanner' ? null : (machine ?? null),
      url: url ?? null,
    });
  }
}

/** Machines open letters and try links at once; people take hours. A scanner is told by nothing but its haste. */
function deedsOf(email: Email, random: Random): readonly Deed[] {
  const link = (number: number): string => `https://copperleaf.example/${email.campaign ?? 'letter'}/${number + 1}`;
  const deeds: Deed[] = [];
  if (random.chance(0.34)) deeds.push({ kind: 'open', after: random.int(2, 90), machine: random.chance(0.9) ? 'apple_mpp' : 'proxy' });
  if (email.links > 0 && random.chance(0.04))
    for (let number = 0; number < email.links; number += 1) deeds.push({ kind: 'click', after: 2 + number, machine: 'scanner', url: link(number) });
  const isRead = random.chance(email.campaign ? 0.24 : 0.62);
  const read = Math.round(random.skewed(5 * hour, 1.2));
  if (isRead) deeds.push({ kind: 'open', after: read });
  if (isRead && email.links > 0 && random.chance(0.17))
    deeds.push({ kind: 'click', after: read + random.int(10, 300), url: link(random.int(0, email.links - 1)) });
  if (random.chance(0.03)) deeds.push({ kind: 'reply', after: random.int(5, 60), machine: 'auto_reply' });
  if (random.chance(email.reply)) deeds.push({ kind: 'reply', after: Math.max(hour, Math.round(random.skewed(1.5 * day, 0.9))) });
  if (email.campaign && random.chance(0.006)) {
    deeds.push({ kind: 'click', after: read, url: 'https://copperleaf.example/unsubscribe' }, { kind: 'unsubscribe', after: read + 20 });
  }
  if (email.campaign && random.chance(0.001)) deeds.push({ kind: 'complaint', after: read + minute });
  return deeds;
}
