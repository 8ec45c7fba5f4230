import type { NamedSubject, ScoreLine } from '@leadline/contract';
import { periodToken } from '@leadline/contract/period-token';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import linkClasses from '#web/ui/link.module.css';

export interface LineLinkProps {
  readonly line: Pick<ScoreLine, 'ref' | 'period'>;
  readonly subject: NamedSubject;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly label?: string;
}

/** The group a subject is in the address of a number: nothing for the organisation. */
function whereOf({ scope, id }: NamedSubject): readonly string[] {
  return id === null ? [] : [`${scope === 'user' ? 'person' : scope}:${id}`];
}

/** Opens the number behind a line: formula, records, and why it changed. */
export function LineLink({ line: { ref, period }, subject, children, className, label }: LineLinkProps) {
  const { t } = useI18n();
  const where = whereOf(subject);
  return (
    <Link
      to="/number"
      className={className ?? linkClasses.link}
      title={t('scorecard.open')}
      aria-label={label}
      search={{
        kpi: ref.id,
        ...(ref.variant ? { variant: ref.variant } : {}),
        ...(where.length > 0 ? { where } : {}),
        period: periodToken(period.spec),
      }}
    >
      {children}
    </Link>
  );
}
