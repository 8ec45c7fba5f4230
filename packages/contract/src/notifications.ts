import { z } from 'zod';
import { notificationMails } from './values.ts';

/** What somebody can be told of. Words: `notifications.kind.<kind>`. */
export const notificationKinds = [
  'mentioned',
  'replied',
  'commented',
  'resolved',
  'meeting_soon',
  'meeting_today',
  'meeting_overdue',
  'action_today',
  'action_overdue',
  'follow_up',
  'handover_offered',
  'handover_asked',
  'handover_replied',
  'handover_accepted',
  'handover_declined',
  'handover_withdrawn',
  'thanked',
  'team_thanked',
  'achieved',
  'achieved_set',
  'skill_confirmed',
  'points_corrected',
  'contest_planned',
  'contest_ended',
  'contest_stopped',
  'named_vote',
  'named_agreed',
  'named_refused',
  'named_stopped',
  'alert_threshold',
  'alert_missed',
  'alert_pace',
  'alert_signal',
  'alert_stale',
  'alert_target',
  'alert_history',
  'alert_fall',
  'alert_digest',
  'sending_stopped',
  'sending_ended',
  'sending_ended_by',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

export type NotificationMail = (typeof notificationMails)[number];

/** What the words of a notice need; all of it may be missing. */
export interface NotificationData {
  /** Who did it, by name. */
  readonly by?: string;
  /** The KPI it is about. */
  readonly kpi?: string;
  /** What it is about by name: a goal, a person, an agreement. */
  readonly name?: string;
  /** The day it is about, `YYYY-MM-DD`. */
  readonly day?: string;
}

/** GET /api/notifications, the newest first. */
export const notificationsRequestSchema = z.object({ limit: z.coerce.number().int().min(1).max(100).default(50), before: z.uuid().optional() });

export interface Notification {
  readonly id: string;
  readonly kind: NotificationKind;
  /** Where it leads to, within the product. */
  readonly path: string;
  readonly data: NotificationData;
  readonly at: string;
  readonly isRead: boolean;
}

export interface NotificationsResponse {
  readonly notifications: readonly Notification[];
  readonly unread: number;
  readonly hasMore: boolean;
  readonly mail: NotificationMail;
  /** Whether the product can send mail, and there is an address. */
  readonly canMail: boolean;
}

/** POST /api/notifications/read: these, or all there are. */
export const readNotificationsSchema = z.object({ ids: z.array(z.uuid()).max(100).nullable() });

/** PUT /api/notifications/mail */
export const notificationMailSchema = z.object({ mail: z.enum(notificationMails) });
