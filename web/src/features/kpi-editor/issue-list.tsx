import { IconAlertCircle, IconPencil } from '@tabler/icons-react';
import type { FormulaFinding } from '@leadline/contract';
import classes from '#web/features/kpi-editor/formula-field.module.css';
import { isMild } from '#web/features/kpi-editor/formula-field.tsx';
import { useI18n } from '#web/lib/i18n.tsx';

export interface IssueListProps {
  readonly issues: readonly FormulaFinding[];
  /** Shows the place. */
  readonly onGo: (issue: FormulaFinding) => void;
  readonly onFix: (issue: FormulaFinding, name: string) => void;
}

/** What is wrong, each leading to its place, with the names that may have been meant. */
export function IssueList({ issues, onGo, onFix }: IssueListProps) {
  const { t } = useI18n();
  return (
    <ul className={classes.issues}>
      {issues.map((issue, index) => {
        const Picture = isMild(issue) ? IconPencil : IconAlertCircle;
        return (
          <li key={index} className={classes.issue} data-mild={isMild(issue) || undefined}>
            <Picture size={16} stroke={1.8} aria-hidden />
            <span>
              <button type="button" className={classes.where} onClick={() => onGo(issue)}>
                {issue.message}
              </button>
              {issue.suggestions.map((name) => (
                <button
                  key={name}
                  type="button"
                  className={classes.fix}
                  aria-label={t('kpiEditor.formula.replaceBy', { name })}
                  onClick={() => onFix(issue, name)}
                >
                  {name}
                </button>
              ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
