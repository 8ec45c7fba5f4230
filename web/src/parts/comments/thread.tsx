import type { Comment, CommentThread } from '@leadline/contract';
import { formatInstant } from '@leadline/i18n';
import { Button } from '@mantine/core';
import { IconCheck, IconLock } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useAppState } from '#web/lib/state.ts';
import classes from '#web/parts/comments/comments.module.css';
import { Composer } from '#web/parts/comments/composer.tsx';
import { useCommentAct, useMayComment } from '#web/parts/comments/use-comments.ts';

/** What was said, one below the other, and what can be done about it. */
export function Thread({ thread }: { readonly thread: CommentThread }) {
  const { t } = useI18n();
  const mayComment = useMayComment();
  const act = useCommentAct();
  const errorText = useErrorText();
  const [isReplying, setReplying] = useState(false);
  const isResolved = thread.resolvedAt !== null;
  const first = thread.comments[0]?.author ?? '';
  return (
    <article className={classes.thread} data-resolved={isResolved || undefined} aria-label={`${t('comments.title')}: ${first}`}>
      {thread.isPrivate ? (
        <p className={classes.mark}>
          <IconLock size={14} aria-hidden /> {t('comments.privateNote')}
        </p>
      ) : null}
      {isResolved ? (
        <p className={classes.mark}>
          <IconCheck size={14} aria-hidden /> {t('comments.resolved', { name: thread.resolvedBy ?? '' })}
        </p>
      ) : null}
      <ol className={classes.comments}>
        {thread.comments.map((comment) => (
          <li key={comment.id} className={classes.comment}>
            <Said comment={comment} thread={thread} />
          </li>
        ))}
      </ol>
      {act.error ? (
        <p className={classes.bad} role="alert">
          {errorText(act.error)}
        </p>
      ) : null}
      {mayComment && !isReplying ? (
        <div className={classes.row}>
          <Button size="compact-sm" variant="subtle" aria-label={t('comments.replyTo', { name: first })} onClick={() => setReplying(true)}>
            {t('comments.reply')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            loading={act.isPending}
            onClick={() => act.mutate({ method: 'PUT', path: `/${thread.id}/resolved`, body: { isResolved: !isResolved } })}
          >
            {t(isResolved ? 'comments.reopen' : 'comments.resolve')}
          </Button>
        </div>
      ) : null}
      {isReplying ? (
        <Composer
          about={thread.about}
          label={t('comments.replyTo', { name: first })}
          send={t('comments.sendReply')}
          actOf={({ key, text, mentions }) => ({ method: 'POST', path: `/${thread.id}/replies`, body: { key, text, mentions } })}
          onCancel={() => setReplying(false)}
          onSent={() => setReplying(false)}
        />
      ) : null}
    </article>
  );
}

function Said({ comment, thread }: { readonly comment: Comment; readonly thread: CommentThread }) {
  const { t, locale } = useI18n();
  const { organization } = useAppState();
  const act = useCommentAct();
  const [isChanging, setChanging] = useState(false);
  const head = (
    <p className={classes.who}>
      <b>{comment.author}</b>
      <span className={classes.when}>
        {formatInstant(locale, comment.at, organization.timezone)}
        {comment.changedAt === null ? null : ` · ${t('comments.changed')}`}
      </span>
    </p>
  );
  if (comment.text === null)
    return (
      <>
        {head}
        <p className={classes.gone}>{t('comments.removed')}</p>
      </>
    );
  if (isChanging)
    return (
      <>
        {head}
        <Composer
          about={thread.about}
          label={t('comments.changeOf')}
          send={t('comments.save')}
          start={{ text: comment.text, mentions: comment.mentions }}
          actOf={({ text, mentions }) => ({ method: 'PUT', path: `/${comment.id}/text`, body: { text, mentions } })}
          onCancel={() => setChanging(false)}
          onSent={() => setChanging(false)}
        />
      </>
    );
  return (
    <>
      {head}
      <p className={classes.text}>{withNames(comment)}</p>
      {comment.isOwn ? (
        <div className={classes.own}>
          <button type="button" className={classes.small} aria-label={t('comments.changeOf')} onClick={() => setChanging(true)}>
            {t('comments.change')}
          </button>
          <button
            type="button"
            className={classes.small}
            aria-label={t('comments.removeOf')}
            disabled={act.isPending}
            onClick={() => act.mutate({ method: 'POST', path: `/${comment.id}/remove`, body: {} })}
          >
            {t('comments.remove')}
          </button>
        </div>
      ) : null}
    </>
  );
}

/** The text with names of those who are mentioned set apart. */
function withNames({ text, mentions }: Comment): ReactNode {
  const names = mentions.map(({ name }) => `@${name}`).sort((a, b) => b.length - a.length);
  if (text === null || names.length === 0) return text;
  const pattern = new RegExp(`(${names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|')})`, 'u');
  return text.split(pattern).map((part, at) => (names.includes(part) ? <b key={at}>{part}</b> : part));
}
