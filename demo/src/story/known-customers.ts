import { countries } from '../firm/country.ts';
import type { Firm } from '../firm/firm.ts';
import type { Random } from '../random.ts';
import { customerLife } from './customer-life.ts';
import { supplies } from './lines.ts';
import { laterAtWork, officeTime } from './work-time.ts';
import { businessSegments, createCustomer, writeAccount } from './write-account.ts';
import { writeOrder } from './write-order.ts';

/** Customers the firm had before the story: their last order from then was taken over from the old system. */
export function knownCustomers(firm: Firm, random: Random): void {
  for (const country of countries) {
    const count = Math.round(330 * country.weight * firm.size);
    for (let number = 0; number < count; number += 1) {
      const own = random.fork(`${country.id}/${number}`);
      const customer = createCustomer(firm, country, own.weighted(businessSegments), own);
      const day = firm.from - own.int(4, 80);
      const owner = firm.roster.find(country.id, ['farmer', 'hunter'], firm.from, own)?.id ?? null;
      writeAccount(
        firm,
        customer,
        {
          createdAt: officeTime(day - own.int(30, 900), own),
          owner,
          channel: own.pick(['ch-referral', 'ch-exhibition', 'ch-cold_call', 'ch-unknown'] as const),
          isInternal: number === 3,
        },
        own,
      );
      const first = laterAtWork(country, officeTime(day, own), 0, own);
      writeOrder(
        firm,
        {
          country,
          account: customer.id,
          location: `loc-${country.id}-field`,
          seller: null,
          channel: 'phone',
          at: first,
          lines: supplies(country, customer.size, day, firm.to, own),
          lineType: 'repeat',
        },
        own,
      );
      customerLife(firm, customer, first, own.fork('life'));
    }
  }
}
