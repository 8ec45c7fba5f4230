import type { PeriodSpec } from '@leadline/kpi';
import { z } from 'zod';
import type { BoardScope, BoardSection, Widget, WidgetAnswer } from './boards.ts';
import type { OwnWords } from './kpi-definition.ts';
import type { NamedRecord } from './people.ts';
import { recordIdSchema } from './record.ts';

/** `pairingMinutes`: how long a screen shows its code; `seenEverySeconds`: how often a screen that is on is noted. */
export const displayLimits = { displays: 200, boards: 20, name: 80, pairingMinutes: 15, seenEverySeconds: 60 } as const;

/** How long each slide stays. */
export const slideSeconds = [10, 20, 30, 60, 120, 300] as const;

/** Whether won deals are celebrated, and with what they are worth. */
export const winChoices = ['off', 'deal', 'amount'] as const;
export type WinChoice = (typeof winChoices)[number];

/** Letters and digits that cannot be taken for each other. */
export const pairingLetters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
export const pairingLength = 8;

/** As people type it: in small letters, with a dash or spaces. */
const pairingCode = z
  .string()
  .max(40)
  .transform((text) => text.toUpperCase().replaceAll(/[\s-]/g, ''))
  .pipe(z.string().regex(new RegExp(`^[${pairingLetters}]{${pairingLength}}$`)));

const settings = {
  name: z.string().trim().min(1).max(displayLimits.name),
  /** One after the other. */
  boards: z.array(z.uuid()).min(1).max(displayLimits.boards),
  seconds: z.union(slideSeconds.map((each) => z.literal(each))),
  /** Whose numbers it shows: of a team with all below it, or of the organisation. */
  teamId: recordIdSchema.nullable(),
  locale: z.enum(['en', 'vi', 'hu', 'ru']),
  timezone: z.string().min(1).max(64),
  /** Names of customers are shown; of people only the first names of those who agreed, beside deals they won. */
  withNames: z.boolean(),
  wins: z.enum(winChoices),
  hasSound: z.boolean(),
  hasMotion: z.boolean(),
};

/** POST /api/displays. `key`: of the form, and the id of the display. `code`: of a screen that waits; without: a link is made. */
export const addDisplaySchema = z.object({ key: z.uuid(), ...settings, code: pairingCode.optional() });
export type AddDisplay = z.infer<typeof addDisplaySchema>;

/** PUT /api/displays/:displayId: the screen shows it within seconds, its link stays. */
export const changeDisplaySchema = z.object(settings);
export type ChangeDisplay = z.infer<typeof changeDisplaySchema>;

export const displayPathSchema = z.object({ displayId: z.uuid() });
export const displayBoardPathSchema = z.object({ boardId: z.uuid() });

/** `dead`: who made it sees less than it shows; `off`: nothing is shown without signing in, anywhere. */
export type DisplayState = 'open' | 'revoked' | 'dead' | 'off';

export interface DisplayHead extends Omit<ChangeDisplay, 'boards' | 'teamId'> {
  readonly id: string;
  /** null: of a board that is gone, or not the reader's to see. */
  readonly boards: readonly { readonly id: string; readonly title: string | null }[];
  /** null: the organisation. */
  readonly team: NamedRecord | null;
  readonly madeBy: string | null;
  readonly madeAt: string;
  readonly lastSeenAt: string | null;
  /** A screen shows it now. */
  readonly isOn: boolean;
  readonly state: DisplayState;
}

/** GET /api/displays: the newest first. */
export interface DisplaysResponse {
  readonly displays: readonly DisplayHead[];
  /** Whose numbers the reader may put on a screen. */
  readonly teams: readonly NamedRecord[];
  readonly mayForAll: boolean;
  /** What the organisation says: whether anything is shown without signing in. */
  readonly isAllowed: boolean;
}

/** What making one answers: the address is told this once; none where a waiting screen took it. */
export interface MadeDisplay {
  readonly display: DisplayHead;
  readonly path: string | null;
}

/** GET and PUT /api/open-links: whether links and screens show anything to who has not signed in. */
export const openLinksSchema = z.object({ isAllowed: z.boolean() });
export type OpenLinks = z.infer<typeof openLinksSchema>;

/** POST /api/display/pairing: a screen without a link. It asks with its secret until somebody has typed its code. */
export interface PairingAnswer {
  readonly code: string;
  readonly secret: string;
  /** Of the code; clocks of screens are often wrong. */
  readonly lastsMinutes: number;
}

export interface DisplayBoard {
  readonly id: string;
  /** null: it is gone; the others go on. */
  readonly board: {
    readonly title: string;
    readonly edition: number;
    readonly sections: readonly BoardSection[];
    /** Without what is for one reader alone. */
    readonly widgets: readonly Widget[];
    readonly scope: BoardScope;
  } | null;
}

/** GET /api/display: what a screen is to show. It says with `Authorization: Screen <secret>` which one it is. */
export interface DisplayAnswer extends Pick<ChangeDisplay, 'name' | 'seconds' | 'locale' | 'timezone' | 'wins' | 'hasSound' | 'hasMotion'> {
  readonly boards: readonly DisplayBoard[];
  readonly dataVersion: string;
  readonly changedAt: string | null;
  readonly dataThrough: string | null;
  readonly today: string;
  readonly defaultPeriod: PeriodSpec;
  readonly currency: string;
  /** Names of the organisation's own KPIs on these boards. */
  readonly ownKpis: readonly { readonly id: string; readonly own: OwnWords }[];
  /** Of the product: a screen that is older loads itself again. */
  readonly version: string;
}

/** GET /api/display/boards/:boardId: in the order of its widgets. */
export interface DisplayBoardAnswers {
  readonly edition: number;
  readonly answers: readonly WidgetAnswer[];
}

/** A deal that was won. `key` tells it from the others and nothing else. */
export interface Win {
  readonly key: string;
  readonly title: string | null;
  readonly amount: string | null;
  /** What who won it wants to be called; null: they have not agreed, or names are not shown here. */
  readonly winner: string | null;
}

/** GET /api/wins and GET /api/display/wins: those of the last seven days. */
export interface WinsResponse {
  readonly wins: readonly Win[];
  readonly currency: string;
}
