import type { NamedSubject, ScoreLine, TeamCardRow } from '@leadline/contract';
import { Link } from '@tanstack/react-router';
import { useI18n } from '#web/lib/i18n.tsx';
import classes from '#web/features/scorecards/scorecards.module.css';
import { tokenOf } from '#web/features/scorecards/subject-of.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { LineLink } from '#web/parts/score/line-links.tsx';
import { ScoreStatus, toneOfStatus } from '#web/parts/score/score-status.tsx';
import { useScoreText } from '#web/parts/score/score-text.ts';
import { useRoleName } from '#web/parts/use-role-name.ts';
import linkClasses from '#web/ui/link.module.css';
import { HowToRead } from '#web/parts/reading/how-to-read.tsx';

export interface TeamMatrixProps {
  readonly role: string | null;
  readonly people: readonly TeamCardRow[];
  readonly columns: readonly ScoreLine['ref'][];
}

/** People × KPIs; on a phone a card a person. */
export function TeamMatrix({ role, people, columns }: TeamMatrixProps) {
  const { t } = useI18n();
  const words = useKpiWords();
  const roleName = useRoleName();
  return (
    <section className={classes.group}>
      <div className={classes.sentenceLine}>
        <h2 className={classes.groupTitle}>{roleName(role)}</h2>
        <HowToRead chart="team" name={roleName(role)} />
      </div>
      <div className={`${classes.scroll} ${classes.matrixWrap}`} tabIndex={0} role="region" aria-label={roleName(role)}>
        <table className={classes.matrix}>
          <caption className={classes.hidden}>{roleName(role)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('scorecard.column.person')}</th>
              <th scope="col">{t('scorecard.verdict.label')}</th>
              {columns.map((ref) => (
                <th key={`${ref.id} ${ref.variant ?? ''}`} scope="col" className={classes.cell}>
                  {words.name(ref.id, ref.variant)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.subject.id}>
                <th scope="row">
                  <PersonLink subject={person.subject} />
                </th>
                <td>{t(`scorecard.verdict.${person.verdict.verdict ?? 'none'}`)}</td>
                {columns.map((ref) => (
                  <MatrixCell key={`${ref.id} ${ref.variant ?? ''}`} line={findLine(person, ref)} subject={person.subject} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.people}>
        {people.map((person) => (
          <PersonCard key={person.subject.id} person={person} />
        ))}
      </div>
    </section>
  );
}

const findLine = ({ lines }: TeamCardRow, { id, variant }: ScoreLine['ref']): ScoreLine | undefined =>
  lines.find(({ ref }) => ref.id === id && ref.variant === variant);

function PersonLink({ subject }: { readonly subject: NamedSubject }) {
  const { t } = useI18n();
  const score = useScoreText();
  const name = score.subject(subject);
  return (
    <Link to="/scorecards/$subject" params={{ subject: tokenOf(subject) }} className={linkClasses.link} title={t('scorecard.team.card', { name })}>
      {name}
    </Link>
  );
}

function MatrixCell({ line, subject }: { readonly line: ScoreLine | undefined; readonly subject: NamedSubject }) {
  const score = useScoreText();
  if (!line) return <td className={classes.cell} />;
  const shown = line.target === null ? score.amount(line, line.cell.value) : score.attainment(line);
  return (
    <td className={classes.cell} data-tone={toneOfStatus(line.status)}>
      <LineLink line={line} subject={subject} className={classes.cellValue}>
        {shown}
      </LineLink>
      <ScoreStatus status={line.status} />
    </td>
  );
}

function PersonCard({ person }: { readonly person: TeamCardRow }) {
  const { t } = useI18n();
  const words = useKpiWords();
  const score = useScoreText();
  return (
    <article className={classes.person}>
      <h3 className={classes.personHead}>
        <PersonLink subject={person.subject} />
        <span className={classes.small}>{t(`scorecard.verdict.${person.verdict.verdict ?? 'none'}`)}</span>
      </h3>
      {person.lines.map((line) => (
        <div key={line.assignmentId} className={classes.personLine}>
          <LineLink line={line} subject={person.subject}>
            {words.name(line.ref.id, line.ref.variant)}
          </LineLink>
          <span>{line.target === null ? score.amount(line, line.cell.value) : score.attainment(line)}</span>
          <ScoreStatus status={line.status} />
        </div>
      ))}
    </article>
  );
}
