import { meetingCadences, type MeetingCadence } from '@leadline/kpi';
import { z } from 'zod';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { findSetting, saveSetting } from '#server/control/setting.ts';
import { refOf, type Firm } from '#server/firm/read-firm.ts';

const name = 'meetings.rhythm';
const schema = z.object({ organisation: z.enum(meetingCadences), teams: z.record(z.string(), z.enum(meetingCadences)) });
/** How often people and who leads them talk: for everybody, and for teams that do it otherwise. */
export type Rhythm = z.infer<typeof schema>;

/** Every month, as long as nobody has said otherwise (§9.4). */
export const usualRhythm: Rhythm = { organisation: 'month', teams: {} };

export async function readRhythm(db: ControlDatabase): Promise<Rhythm> {
  return schema.parse((await findSetting(db, name)) ?? usualRhythm);
}

export const keepRhythm = (db: ControlDatabase, rhythm: Rhythm, now: Date): Promise<void> => saveSetting(db, name, schema.parse(rhythm), now);

/** What holds in a team: its own, else that of the next team above that has one, else everybody's. */
export function cadenceOf({ teams }: Pick<Firm, 'teams'>, rhythm: Rhythm, team: string | null): MeetingCadence {
  const seen = new Set<string>();
  for (let at = team; at !== null && !seen.has(at); at = refOf(teams.get(at) ?? new Map(), 'parent_team_id', 'team')) {
    const own = rhythm.teams[at];
    if (own !== undefined) return own;
    seen.add(at);
  }
  return rhythm.organisation;
}
