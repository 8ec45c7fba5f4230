import type { ScoreLine } from '@leadline/contract';
import { useI18n } from '#web/lib/i18n.tsx';
import { Status, type StatusKind } from '#web/ui/status.tsx';
import type { TargetBarProps } from '#web/ui/target-bar.tsx';

const kinds: Readonly<Record<ScoreLine['status'], StatusKind>> = {
  reached: 'reached',
  on_track: 'on_track',
  watch: 'watch',
  behind: 'behind',
  too_early: 'none',
  too_few: 'none',
  no_target: 'none',
  no_value: 'none',
};

const tones: Readonly<Record<StatusKind, TargetBarProps['tone']>> = {
  reached: 'good',
  on_track: 'good',
  watch: 'watch',
  behind: 'bad',
  none: 'none',
};

export const toneOfStatus = (status: ScoreLine['status']): TargetBarProps['tone'] => tones[kinds[status]];

/** Where somebody stands, as an icon and a word. */
export function ScoreStatus({ status }: { readonly status: ScoreLine['status'] }) {
  const { t } = useI18n();
  return <Status kind={kinds[status]} word={t(`scorecard.status.${status}`)} />;
}
