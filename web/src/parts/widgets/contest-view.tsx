import { contestWords, type ContestSideWords } from '@leadline/board/every-drawing';
import type { ContestShown } from '@leadline/contract';
import { Link } from '@tanstack/react-router';
import { useI18n } from '#web/lib/i18n.tsx';
import classes from '#web/parts/widgets/contest-view.module.css';
import { useDrawingWords } from '#web/parts/widgets/use-drawing-words.ts';
import shared from '#web/parts/widgets/widgets.module.css';
import linkClasses from '#web/ui/link.module.css';
import { Status } from '#web/ui/status.tsx';

interface ContestViewProps {
  readonly contest: ContestShown | null;
  /** On a wall: nothing is chosen. */
  readonly isStill: boolean;
}

/** A contest on a board: how far each team is to its own target, and how long it still runs. */
export function ContestView({ contest, isStill }: ContestViewProps) {
  const { t } = useI18n();
  const words = useDrawingWords();
  const more = isStill ? null : (
    <Link to="/contests" className={`${linkClasses.link} ${classes.all}`}>
      {t('rareWidget.contest.all')}
    </Link>
  );
  if (!contest)
    return (
      <div className={classes.frame}>
        <p className={shared.notice}>{t('rareWidget.contest.none')}</p>
        {more}
      </div>
    );
  const { title, about, state, sides, notes } = contestWords(words, contest);
  return (
    <div className={classes.frame}>
      <div className={classes.head}>
        <strong className={classes.title}>{title}</strong>
        <Status kind={contest.state === 'running' ? 'on_track' : 'none'} word={state} />
      </div>
      <p className={classes.about}>{about.join(' · ')}</p>
      {sides.length === 0 ? null : (
        <ul className={classes.sides}>
          {sides.map((side) => (
            <Side key={side.id} side={side} />
          ))}
        </ul>
      )}
      {notes.map((note) => (
        <p key={note} className={classes.about}>
          {note}
        </p>
      ))}
      {more}
    </div>
  );
}

function Side({ side: { name, stands, bar, hasWon } }: { readonly side: ContestSideWords }) {
  const { t } = useI18n();
  return (
    <li className={classes.side}>
      <span className={classes.name}>{name}</span>
      <span className={classes.stands}>{stands}</span>
      {bar === null ? null : (
        <span className={`${shared.track} ${classes.track}`} aria-hidden>
          <span className={shared.bar} data-full={bar === 1 || undefined} style={{ width: `${bar * 100}%` }} />
        </span>
      )}
      {hasWon === null ? null : <Status kind={hasWon ? 'reached' : 'none'} word={t(hasWon ? 'contests.won' : 'contests.notYet')} />}
    </li>
  );
}
