import type { Recipe } from '@leadline/contract';
import { mkdir } from 'node:fs/promises';
import { listCampaigns } from './firm/campaigns.ts';
import { countries, isWorkday, officeStrength } from './firm/country.ts';
import { createFaults, type Planted } from './firm/faults.ts';
import { createIds, type Firm } from './firm/firm.ts';
import { createMailing } from './firm/mailing.ts';
import { createLedger } from './firm/ledger.ts';
import { listLocations } from './firm/locations.ts';
import { listPromotions } from './firm/promotions.ts';
import { createRoster } from './firm/roster.ts';
import { writeDimensions } from './firm/write-dimensions.ts';
import { writeMarket } from './firm/write-market.ts';
import { writeCosts, writeRates } from './firm/write-money.ts';
import { writePeople } from './firm/write-people.ts';
import { generateLean, leanEntities } from './lean/generate-lean.ts';
import { keepTally } from './management/tally.ts';
import { writeManagement } from './management/write-management.ts';
import { createRandom } from './random.ts';
import { recipeFor } from './recipe.ts';
import { findScale } from './scale.ts';
import { knownCustomers } from './story/known-customers.ts';
import { leadStory } from './story/lead-story.ts';
import { prospecting, teamMeeting } from './story/prospecting.ts';
import { shopDay, type Regulars } from './story/shop-day.ts';
import { campaignMailing } from './story/write-email.ts';
import { dayOf, shiftMonths, weekdayOf } from './time/days.ts';
import { openTables, type DemoFile } from './write/tables.ts';

export interface DemoRequest {
  readonly seed: string;
  /** The last day of the story, `YYYY-MM-DD`; it begins with the month thirty months earlier. */
  readonly endsOn: string;
  /** Id of a scale, see demoScales. */
  readonly scale: string;
  /** Made where it does not exist. */
  readonly folder: string;
  /** Told the part done, from 0 to 1, now and then. */
  readonly onProgress?: (done: number) => void;
}

export interface Demo {
  readonly files: readonly DemoFile[];
  /** How the files are read. */
  readonly recipe: Recipe;
  /** What is wrong in the records on purpose; empty at the lean scales. */
  readonly planted: readonly Planted[];
}

/**
 * Writes the demo company as CSV files: the same seed, date and scale give the same bytes on every machine.
 * @throws RangeError for an unknown scale or a date that does not exist
 */
export async function generateDemo(request: DemoRequest): Promise<Demo> {
  const scale = findScale(request.scale);
  if (!scale) throw new RangeError(`unknown scale: ${request.scale}`);
  await mkdir(request.folder, { recursive: true });
  const to = dayOf(request.endsOn);
  const from = shiftMonths(to, -30);
  const random = createRandom(request.seed);
  const { tables, tally } = keepTally(await openTables(request.folder, scale.isLean ? leanEntities : undefined));
  const firm: Firm = {
    from,
    to,
    size: scale.reps / 20,
    reps: scale.reps,
    tables,
    roster: createRoster(scale.reps, from, to, random.fork('people')),
    locations: listLocations(from),
    campaigns: listCampaigns(from, to),
    faults: createFaults(),
    ledger: createLedger(),
    promotions: listPromotions(to),
    mailing: createMailing(),
    random: random.fork('firm'),
    nextId: createIds(),
  };
  writeDimensions(firm);
  writePeople(firm);
  writeRates(firm);
  const lean = scale.isLean ? await generateLean(firm, scale, request.folder, request.onProgress) : [];
  if (!scale.isLean) {
    await tellStories(firm, request.onProgress);
    writeManagement(firm, tally);
  }
  const files = [...(await tables.close()), ...lean];
  return { files, recipe: recipeFor(files), planted: firm.faults.list() };
}

async function tellStories(firm: Firm, onProgress: DemoRequest['onProgress']): Promise<void> {
  writeCosts(firm);
  knownCustomers(firm, firm.random.fork('known'));
  const regulars: Regulars = new Map();
  for (let day = firm.from; day <= firm.to; day += 1) {
    const random = firm.random.fork(`day/${day}`);
    for (const country of countries) {
      const age = (day - firm.from) / (firm.to - firm.from);
      const leads = random.count(9.4 * country.weight * officeStrength(country, day) * (0.9 + 0.25 * age) * firm.size);
      for (let number = 0; number < leads; number += 1) leadStory(firm, country, day, random.fork(`lead/${country.id}/${number}`));
      prospecting(firm, country, day, random.fork(`dial/${country.id}`));
      if (weekdayOf(day) === 0 && isWorkday(country, day)) teamMeeting(firm, country, day, random.fork(`team/${country.id}`));
      shopDay(firm, country, day, regulars, random.fork(`shop/${country.id}`));
      campaignMailing(firm, country, day, random.fork(`mailing/${country.id}`));
    }
    await firm.tables.ready();
    onProgress?.((day - firm.from + 1) / (firm.to - firm.from + 1));
  }
  writeMarket(firm);
}
