import type { CommentAbout, CommentThread } from '@leadline/contract';
import { Link, useParams } from '@tanstack/react-router';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import classes from '#web/features/comments/thread-page.module.css';
import { Thread } from '#web/parts/comments/thread.tsx';
import { useThread } from '#web/parts/comments/use-comments.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useScoreText } from '#web/parts/score/score-text.ts';
import { periodSearch, periodText } from '#web/features/comments/period-of.ts';
import linkClasses from '#web/ui/link.module.css';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

/** One thread on its own: where a notice leads to. */
export function ThreadPage() {
  const { t } = useI18n();
  const { threadId } = useParams({ from: '/comments/$threadId' });
  const answer = useThread(threadId);
  if (answer.error) return <PageError error={answer.error} reset={() => void answer.refetch()} />;
  if (!answer.data) return <PageWait label={t('app.wait.page')} />;
  return <OneThread thread={answer.data} />;
}

function OneThread({ thread }: { readonly thread: CommentThread }) {
  const title = useTitleOf(thread);
  useTitle(title);
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{title}</h1>
      <p>
        <AboutLink about={thread.about} />
      </p>
      <Thread thread={thread} />
    </div>
  );
}

function useTitleOf({ about, subject, title }: CommentThread): string {
  const { t, locale } = useI18n();
  const words = useKpiWords();
  const score = useScoreText();
  if (about.kind === 'goal') return t('comments.about.goal', { title: title ?? '' });
  if (about.kind === 'person') return t('comments.about.person', { name: subject.name ?? '' });
  const parts = { kpi: words.name(about.kpi, about.variant ?? undefined), subject: score.subject(subject) };
  const period = periodText(locale, about);
  return period === null ? t('comments.about.valueAlways', parts) : t('comments.about.value', { ...parts, period });
}

function AboutLink({ about }: { readonly about: CommentAbout }) {
  const { t } = useI18n();
  if (about.kind === 'goal')
    return (
      <Link to="/goals/$goalId" params={{ goalId: about.id }} className={linkClasses.link}>
        {t('comments.openGoal')}
      </Link>
    );
  if (about.kind === 'person')
    return (
      <Link to="/scorecards/$subject" params={{ subject: about.id }} className={linkClasses.link}>
        {t('comments.openPerson')}
      </Link>
    );
  const { scope, id } = about.subject;
  const key = { user: 'person', team: 'team', location: 'location' }[scope as 'user'] as 'person' | undefined;
  const where = about.where.filter((item) => !item.startsWith('!'));
  return (
    <Link
      to="/number"
      className={linkClasses.link}
      search={{
        kpi: about.kpi,
        ...(about.variant === null ? {} : { variant: about.variant }),
        ...(where.length > 0 ? { where } : {}),
        ...(key === undefined || id === null ? {} : { [key]: id }),
        ...periodSearch(about),
      }}
    >
      {t('comments.openValue')}
    </Link>
  );
}
