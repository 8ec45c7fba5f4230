import { LeadlineError } from '@leadline/contract';
import { resolve } from 'node:path';
import { z } from 'zod';
import { parseAddressRanges, type AddressRange } from '#server/address-ranges.ts';
import { systemClock, type Clock } from '#server/clock.ts';
import { databasePlaceOf } from '#server/database/database-place.ts';
import { parsePublicAddress, type PublicAddress } from '#server/public-address.ts';

const megabyte = 1024 * 1024;
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

export interface Settings {
  /** Absolute. */
  readonly dataFolder: string;
  /** PostgreSQL holds everything, and the data folder only what is needed for the moment; null: the data folder holds everything. */
  readonly databaseUrl: string | null;
  /** A loopback address, unless there is a public address with https: passwords never travel in the open. */
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** What people type to come here; null: the address listened on. It decides about https, the cookie and the links in mails. */
  readonly address: PublicAddress | null;
  /** Proxies whose word about where a request comes from is taken. */
  readonly trustedProxies: readonly AddressRange[];
  /** Private addresses that webhooks and providers of sign-in may have. */
  readonly allowedPrivate: readonly AddressRange[];
  readonly logLevel: (typeof logLevels)[number];
  /** A fixed instant instead of the clock, for tests. */
  readonly now: Date | null;
  /** New data is refused while less than this is free on the disk. */
  readonly diskGuardBytes: number | null;
  readonly maxUploadBytes: number;
  /** Memory and threads of the fact engine; null: its own choice. */
  readonly engineMemoryBytes: number | null;
  readonly engineThreads: number | null;
  /** Statements at once, by lane; null: by the number of cores. */
  readonly lanes: Readonly<Record<'interactive' | 'heavy' | 'export' | 'background', number | null>>;
  /** Longest wait of a question for its turn, before it is sent away. */
  readonly lanePatienceMs: number;
  /** Longest time of one statement, its wait included. */
  readonly queryDeadlineMs: number;
  /** Requests that take longer are logged with their statements. */
  readonly slowRequestMs: number;
  readonly cacheBytes: number;
  /** Most memory for columns of rollups. */
  readonly residentBytes: number;
  /** The mail server and who mails come from; null: links are shown instead. */
  readonly mail: { readonly url: string; readonly from: string } | null;
  /** Where the services of chats are reached; another address where a server of one's own stands in between. */
  readonly chatAddresses: { readonly telegram: string; readonly zalo: string; readonly zaloSignIn: string };
  /** Seals what has to be read again; several servers share it. Null: a file in the data folder. */
  readonly secret: string | null;
}

export interface Flags {
  readonly data?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: string | undefined;
  readonly log?: string | undefined;
}

const megabytes = (fallback: number, least: number) => z.coerce.number().int().min(least).max(100_000_000).default(fallback);

const places = z.coerce.number().int().min(0).max(64).default(0);
const seconds = (fallback: number) => z.coerce.number().min(0.1).max(3_600).default(fallback);

const addressRanges = z
  .string()
  .default('')
  .transform(parseAddressRanges)
  .refine((ranges) => ranges !== undefined);
const publicAddress = z
  .string()
  .optional()
  .transform((text) => (text === undefined ? null : parsePublicAddress(text)))
  .refine((address) => address !== undefined);

const serviceAddress = (usual: string) =>
  z
    .string()
    .regex(/^https?:\/\/[^\s/?#@]+$/)
    .default(usual);

const variablesSchema = z.object({
  LEADLINE_DATA: z.string().min(1).default('data'),
  LEADLINE_DATABASE_URL: z.string().optional(),
  LEADLINE_HOST: z.string().min(1).default('127.0.0.1'),
  LEADLINE_PORT: z.coerce.number().int().min(0).max(65535).default(7474),
  LEADLINE_ADDRESS: publicAddress,
  LEADLINE_TRUSTED_PROXIES: addressRanges,
  LEADLINE_ALLOW_PRIVATE_ADDRESSES: addressRanges,
  LEADLINE_LOG: z.enum(logLevels).default('info'),
  LEADLINE_NOW: z.iso.datetime({ offset: true }).optional(),
  LEADLINE_DISK_GUARD_MB: z.coerce.number().int().min(0).max(100_000_000).optional(),
  LEADLINE_UPLOAD_CAP_MB: megabytes(20_000, 1),
  LEADLINE_ENGINE_MEMORY_MB: megabytes(0, 0),
  LEADLINE_ENGINE_THREADS: z.coerce.number().int().min(0).max(512).default(0),
  LEADLINE_LANE_INTERACTIVE: places,
  LEADLINE_LANE_HEAVY: places,
  LEADLINE_LANE_EXPORT: places,
  LEADLINE_LANE_BACKGROUND: places,
  LEADLINE_LANE_PATIENCE_S: seconds(2),
  LEADLINE_QUERY_DEADLINE_S: seconds(30),
  LEADLINE_SLOW_MS: z.coerce.number().int().min(0).max(3_600_000).default(1_000),
  LEADLINE_CACHE_MB: megabytes(128, 1),
  LEADLINE_ROLLUP_MB: megabytes(256, 1),
  LEADLINE_MAIL_URL: z.string().refine(isMailServer).optional(),
  LEADLINE_MAIL_FROM: z
    .string()
    .regex(/^(?:[^<>\p{Cc}]{1,100}<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u)
    .optional(),
  LEADLINE_TELEGRAM_ADDRESS: serviceAddress('https://api.telegram.org'),
  LEADLINE_ZALO_ADDRESS: serviceAddress('https://openapi.zalo.me'),
  LEADLINE_ZALO_SIGN_IN_ADDRESS: serviceAddress('https://oauth.zaloapp.com'),
  /** As long and as mixed as chance makes it: short ones and repeated characters can be guessed. */
  LEADLINE_SECRET: z
    .string()
    .min(43)
    .refine((text) => new Set(text).size >= 16)
    .optional(),
});
/** Never told, not even where they are wrong. */
const secretVariables: ReadonlySet<string> = new Set(['LEADLINE_MAIL_URL', 'LEADLINE_SECRET']);
type Variables = z.infer<typeof variablesSchema>;
const flagVariables = { data: 'LEADLINE_DATA', host: 'LEADLINE_HOST', port: 'LEADLINE_PORT', log: 'LEADLINE_LOG' } as const;

/**
 * Settings of this process; a flag wins over the environment. All faults are told at once.
 * @throws LeadlineError folder.settings_invalid, folder.host_not_loopback, folder.address_not_https, database.bad_address
 */
export function readSettings(flags: Flags = {}, environment: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const given = gather(flags, environment);
  const parsed = variablesSchema.safeParse(given);
  const faults = parsed.success ? halfSet(given) : faultsOf(parsed.error, given);
  const host = given['LEADLINE_HOST'];
  const isForeign = host !== undefined && !isLoopback(host) && parsed.data?.LEADLINE_ADDRESS?.isHttps !== true;
  if (faults.length > 0) {
    throw new LeadlineError('invalid', 'folder.settings_invalid', {
      settings: (isForeign ? [...faults, `LEADLINE_HOST=${host}`] : faults).join(', '),
    });
  }
  const url = given['LEADLINE_DATABASE_URL'];
  if (url !== undefined) databasePlaceOf(url);
  refuseOpenAddress(parsed.data!.LEADLINE_ADDRESS);
  if (isForeign) throw new LeadlineError('invalid', 'folder.host_not_loopback', { host });
  return Object.freeze(settingsOf(parsed.data!));
}

/** The clock all of the server reads: the system's, or one that stands still for tests. */
export function clockOf(settings: Pick<Settings, 'now'>): Clock {
  const { now } = settings;
  return now === null ? systemClock : { now: () => new Date(now) };
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}$/.test(host);
}

/** Without https whoever listens on the way reads passwords. On this machine there is no way. */
function refuseOpenAddress(address: PublicAddress | null | undefined): void {
  if (!address || address.isHttps || isLoopback(new URL(address.origin).hostname.replace(/^\[|\]$/g, ''))) return;
  throw new LeadlineError('invalid', 'folder.address_not_https', { address: address.origin });
}

function gather(flags: Flags, environment: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const given: Record<string, string> = {};
  for (const name of Object.keys(variablesSchema.shape)) {
    const value = environment[name];
    if (value !== undefined && value !== '') given[name] = value;
  }
  for (const [flag, name] of Object.entries(flagVariables)) {
    const value = flags[flag as keyof Flags];
    if (value !== undefined) given[name] = value;
  }
  return given;
}

function faultsOf(error: z.ZodError, given: Readonly<Record<string, string>>): string[] {
  const names = new Set(error.issues.map((issue) => String(issue.path[0])));
  return [...names].map((name) => `${name}=${secretVariables.has(name) ? '…' : (given[name] ?? '')}`);
}

/** Mails need somebody they come from. */
function halfSet(given: Readonly<Record<string, string>>): string[] {
  return given['LEADLINE_MAIL_URL'] !== undefined && given['LEADLINE_MAIL_FROM'] === undefined ? ['LEADLINE_MAIL_FROM='] : [];
}

function isMailServer(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url !== undefined && /^smtps?:$/.test(url.protocol) && url.hostname !== '';
}

function settingsOf(variables: Variables): Settings {
  return {
    dataFolder: resolve(variables.LEADLINE_DATA),
    databaseUrl: variables.LEADLINE_DATABASE_URL ?? null,
    host: variables.LEADLINE_HOST,
    port: variables.LEADLINE_PORT,
    address: variables.LEADLINE_ADDRESS ?? null,
    trustedProxies: variables.LEADLINE_TRUSTED_PROXIES ?? [],
    allowedPrivate: variables.LEADLINE_ALLOW_PRIVATE_ADDRESSES ?? [],
    logLevel: variables.LEADLINE_LOG,
    now: variables.LEADLINE_NOW === undefined ? null : new Date(variables.LEADLINE_NOW),
    diskGuardBytes: variables.LEADLINE_DISK_GUARD_MB === undefined ? null : variables.LEADLINE_DISK_GUARD_MB * megabyte,
    maxUploadBytes: variables.LEADLINE_UPLOAD_CAP_MB * megabyte,
    engineMemoryBytes: variables.LEADLINE_ENGINE_MEMORY_MB === 0 ? null : variables.LEADLINE_ENGINE_MEMORY_MB * megabyte,
    engineThreads: variables.LEADLINE_ENGINE_THREADS === 0 ? null : variables.LEADLINE_ENGINE_THREADS,
    lanes: {
      interactive: variables.LEADLINE_LANE_INTERACTIVE || null,
      heavy: variables.LEADLINE_LANE_HEAVY || null,
      export: variables.LEADLINE_LANE_EXPORT || null,
      background: variables.LEADLINE_LANE_BACKGROUND || null,
    },
    lanePatienceMs: variables.LEADLINE_LANE_PATIENCE_S * 1000,
    queryDeadlineMs: variables.LEADLINE_QUERY_DEADLINE_S * 1000,
    slowRequestMs: variables.LEADLINE_SLOW_MS,
    cacheBytes: variables.LEADLINE_CACHE_MB * megabyte,
    residentBytes: variables.LEADLINE_ROLLUP_MB * megabyte,
    mail: variables.LEADLINE_MAIL_URL === undefined ? null : { url: variables.LEADLINE_MAIL_URL, from: variables.LEADLINE_MAIL_FROM! },
    chatAddresses: {
      telegram: variables.LEADLINE_TELEGRAM_ADDRESS,
      zalo: variables.LEADLINE_ZALO_ADDRESS,
      zaloSignIn: variables.LEADLINE_ZALO_SIGN_IN_ADDRESS,
    },
    secret: variables.LEADLINE_SECRET ?? null,
  };
}
