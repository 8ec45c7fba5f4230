import { memberDimensions } from '@leadline/kpi';
import { z } from 'zod';
import { recordIdSchema } from './record.ts';
import { subjectSchema, type NamedSubject } from './subject.ts';

/** A number: a KPI for somebody or something, in a period, further narrowed by groups. A point of a chart is one too. */
const valueAboutSchema = z.object({
  kind: z.literal('value'),
  kpi: z.string().min(1).max(100),
  variant: z.string().min(1).max(100).nullable(),
  subject: subjectSchema,
  /** `dimension:member`, in any order. */
  where: z
    .array(
      z
        .string()
        .max(320)
        .regex(new RegExp(`^!?(?:${memberDimensions.join('|')}):.+$`)),
    )
    .max(20),
  /** The first day; null: from the beginning. */
  from: z.iso.date().nullable(),
  /** The first day after; null: without an end. */
  to: z.iso.date().nullable(),
});

/** What comments are about. */
export const commentAboutSchema = z.discriminatedUnion('kind', [
  valueAboutSchema,
  z.object({ kind: z.literal('goal'), id: recordIdSchema }),
  z.object({ kind: z.literal('person'), id: recordIdSchema }),
]);
export type CommentAbout = z.infer<typeof commentAboutSchema>;

const text = z.string().trim().min(1).max(2000);
const mentions = z.array(z.uuid()).max(10);

/** POST /api/comments/find */
export const findCommentsSchema = z.object({ about: commentAboutSchema });

/** POST /api/comments: begins a thread. `key`: of the form; sent twice it is there once. */
export const startThreadSchema = z.object({ key: z.uuid(), about: commentAboutSchema, text, mentions, isPrivate: z.boolean() });
export type StartThread = z.infer<typeof startThreadSchema>;

/** POST /api/comments/:id/replies */
export const replySchema = z.object({ key: z.uuid(), text, mentions });
export type Reply = z.infer<typeof replySchema>;

/** PUT /api/comments/:id/text: the author's own comment. */
export const changeCommentSchema = z.object({ text, mentions });
/** PUT /api/comments/:id/resolved */
export const resolveThreadSchema = z.object({ isResolved: z.boolean() });
export const commentIdSchema = z.object({ id: z.uuid() });

/** POST /api/comments/people: who can be mentioned, by a part of the name. */
export const mentionableSchema = z.object({ about: commentAboutSchema, search: z.string().max(100) });
export interface Mentionable {
  readonly id: string;
  readonly name: string;
}

export interface Comment {
  readonly id: string;
  readonly author: string;
  readonly isOwn: boolean;
  /** Null: taken back. */
  readonly text: string | null;
  readonly mentions: readonly Mentionable[];
  readonly at: string;
  readonly changedAt: string | null;
}

export interface CommentThread {
  readonly id: string;
  readonly about: CommentAbout;
  /** Whom the number, the goal or the card is of, by name. */
  readonly subject: NamedSubject;
  /** What the goal is called. */
  readonly title: string | null;
  readonly isPrivate: boolean;
  readonly resolvedAt: string | null;
  readonly resolvedBy: string | null;
  readonly comments: readonly Comment[];
}

export interface CommentsResponse {
  readonly threads: readonly CommentThread[];
}
