import { Drawer } from '@mantine/core';
import { IconArrowsDiagonal } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { NumberView } from '#web/features/explain/number-view.tsx';
import { useNumberAddress } from '#web/features/explain/use-number.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { scopeKeys } from '#web/lib/search.ts';
import linkClasses from '#web/ui/link.module.css';

/** Explains a number beside the board it stands on. */
export function NumberDrawer() {
  const { t } = useI18n();
  const words = useKpiWords();
  const { number } = useNumberAddress();
  const navigate = useNavigate();
  const close = () => {
    void navigate({
      to: '/board',
      resetScroll: false,
      search: (old: Record<string, unknown>) => Object.fromEntries(scopeKeys.map((key) => [key, old[key]])),
    });
  };
  return (
    <Drawer
      opened
      onClose={close}
      position="right"
      size="min(760px, 100vw)"
      padding="lg"
      title={words.name(number.kpi, number.variant)}
      styles={{
        content: { background: 'var(--ll-surface)' },
        header: { background: 'var(--ll-surface)' },
        title: { fontSize: '1.25rem', fontWeight: 600, letterSpacing: '-0.012em' },
      }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <NumberView isNarrow />
      <p>
        <Link to="/number" search={(old) => ({ ...old, kpi: number.kpi })} className={linkClasses.link}>
          <IconArrowsDiagonal size={14} stroke={1.8} aria-hidden /> {t('explain.asPage')}
        </Link>
      </p>
    </Drawer>
  );
}
