import type { CommentAbout } from '@leadline/contract';
import { Skeleton } from '@mantine/core';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import classes from '#web/parts/comments/comments.module.css';
import { Composer } from '#web/parts/comments/composer.tsx';
import { Thread } from '#web/parts/comments/thread.tsx';
import { useComments, useMayComment } from '#web/parts/comments/use-comments.ts';
import { Panel } from '#web/ui/panel.tsx';

/** What people say about a number, a goal or somebody's card, and the field to say something. Nothing for who takes no part. */
export function CommentsPanel({ about, level = 2 }: { readonly about: CommentAbout; readonly level?: 2 | 3 }) {
  const { t } = useI18n();
  const mayComment = useMayComment();
  if (!mayComment) return null;
  return (
    <Panel level={level} title={t('comments.title')} note={t('comments.note')}>
      <Threads about={about} />
    </Panel>
  );
}

function Threads({ about }: { readonly about: CommentAbout }) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const answer = useComments(about);
  if (answer.error) return <p className={classes.note}>{errorText(answer.error)}</p>;
  if (!answer.data) return <Skeleton height={72} aria-label={t('comments.wait')} role="img" />;
  const open = answer.data.threads.filter(({ resolvedAt }) => resolvedAt === null);
  const settled = answer.data.threads.filter(({ resolvedAt }) => resolvedAt !== null);
  return (
    <div className={classes.panel}>
      <Composer
        about={about}
        label={t('comments.write')}
        send={t('comments.send')}
        canBePrivate
        actOf={(written) => ({ method: 'POST', path: '', body: { about, ...written } })}
      />
      {answer.data.threads.length === 0 ? <p className={classes.note}>{t('comments.none')}</p> : null}
      {open.map((thread) => (
        <Thread key={thread.id} thread={thread} />
      ))}
      {settled.length === 0 ? null : (
        <details className={classes.settled}>
          <summary>{t('comments.settled', { count: settled.length })}</summary>
          {settled.map((thread) => (
            <Thread key={thread.id} thread={thread} />
          ))}
        </details>
      )}
    </div>
  );
}
