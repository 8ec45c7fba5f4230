import type { PointsAnswer, PointsLine } from '@leadline/contract';
import { formatDate, formatNumber } from '@leadline/i18n';
import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from '#web/features/recognition/recognition-page.module.css';
import { useI18n } from '#web/lib/i18n.tsx';
import { FormDialog } from '#web/parts/form-dialog.tsx';
import { useRecognitionText } from '#web/parts/recognition/recognition-text.ts';
import { useRecognitionChange } from '#web/parts/recognition/use-recognition.ts';
import { Panel } from '#web/ui/panel.tsx';

const shownAtOnce = 3;

/** What somebody has in points, and every entry that made it. */
export function PointsPanel({ points: { balance, next, lines }, isOwn }: { readonly points: PointsAnswer; readonly isOwn: boolean }) {
  const { t, locale } = useI18n();
  const [isAll, setAll] = useState(false);
  const [correcting, setCorrecting] = useState<PointsLine | null>(null);
  const count = (points: number) => t('recognition.points.count', { count: points });
  return (
    <Panel level={2} title={t(isOwn ? 'recognition.points.title' : 'recognition.points.titleOf')}>
      <p className={classes.balance}>{count(balance)}</p>
      {next === null ? null : (
        <p className={classes.note}>{t('recognition.points.next', { points: count(next.points), day: formatDate(locale, next.on) })}</p>
      )}
      {lines.length === 0 && isOwn ? <p className={classes.note}>{t('recognition.points.none')}</p> : null}
      <ul className={classes.lines}>
        {(isAll ? lines : lines.slice(0, shownAtOnce)).map((line) => (
          <Line key={line.id} line={line} onCorrect={() => setCorrecting(line)} />
        ))}
      </ul>
      {lines.length > shownAtOnce && !isAll ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {t('recognition.points.show', { count: lines.length })}
        </Button>
      ) : null}
      <p className={classes.note}>{t(isOwn ? 'recognition.points.note' : 'recognition.points.noteOf')}</p>
      {correcting ? <Correct line={correcting} onClose={() => setCorrecting(null)} /> : null}
    </Panel>
  );
}

function Line({ line, onCorrect }: { readonly line: PointsLine; readonly onCorrect: () => void }) {
  const { t, locale } = useI18n();
  const text = useRecognitionText();
  const { points, day, isCorrected, mayCorrect } = line;
  return (
    <li className={classes.line} data-gone={isCorrected || undefined}>
      <div>
        <p className={classes.lineText}>{text.points(line)}</p>
        <p className={classes.note}>{formatDate(locale, day)}</p>
        {mayCorrect ? (
          <Button variant="subtle" size="compact-xs" onClick={onCorrect}>
            {t('recognition.points.correct')}
          </Button>
        ) : null}
      </div>
      <span className={classes.amount}>{points > 0 ? `+${formatNumber(locale, String(points))}` : formatNumber(locale, String(points))}</span>
    </li>
  );
}

function Correct({ line, onClose }: { readonly line: PointsLine; readonly onClose: () => void }) {
  const { t } = useI18n();
  const text = useRecognitionText();
  const change = useRecognitionChange();
  return (
    <FormDialog
      title={t('recognition.points.correctTitle')}
      note={`${text.points(line)}. ${t('recognition.points.correctNote')}`}
      save={t('recognition.points.correct')}
      needsReason
      reasonLabel={t('recognition.points.correctReason')}
      isPending={change.isPending}
      error={change.error}
      onSave={(reason) => change.mutate({ path: `/api/recognition/points/${line.id}/correct`, body: { reason } }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
