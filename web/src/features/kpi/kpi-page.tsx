import { Button } from '@mantine/core';
import { IconBook2, IconChevronRight, IconPencil } from '@tabler/icons-react';
import type { LibraryKpi } from '@leadline/contract';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { aroundOf, DriverTree } from '#web/features/kpi/driver-tree.tsx';
import { Facts } from '#web/features/kpi/facts.tsx';
import classes from '#web/features/kpi/kpi.module.css';
import { MadeOf } from '#web/features/kpi/made-of.tsx';
import { NowPanel } from '#web/features/kpi/now-panel.tsx';
import { SwitchButton } from '#web/features/kpi/switch-button.tsx';
import { TermsHere } from '#web/features/kpi/terms-here.tsx';
import { Texts } from '#web/features/kpi/texts.tsx';
import { useKpiPage } from '#web/features/kpi/use-kpi-page.ts';
import { Uses, Variants, Versions } from '#web/features/kpi/uses.tsx';
import { useI18n } from '#web/lib/i18n.tsx';
import { useTitle } from '#web/lib/use-title.ts';
import { useKpiWords } from '#web/parts/kpi-words.ts';
import { useKpiDetail, useLibrary } from '#web/parts/library-queries.ts';
import { useExplanation } from '#web/parts/use-explanation.ts';
import { Empty } from '#web/ui/empty.tsx';
import linkClasses from '#web/ui/link.module.css';
import { PageError } from '#web/ui/page-error.tsx';
import { PageWait } from '#web/ui/page-wait.tsx';

/** One KPI: what it says, where it stands, how it is made, what moves it and what to do about it. */
export function KpiPage() {
  const { t } = useI18n();
  const { kpiId = '' } = useParams({ strict: false });
  const library = useLibrary();
  const all = useMemo(() => new Map((library.data?.kpis ?? []).map((kpi) => [kpi.id, kpi])), [library.data]);
  const kpi = all.get(kpiId);
  if (library.error) return <PageError error={library.error} reset={() => void library.refetch()} />;
  if (!library.data) return <PageWait label={t('app.wait.page')} />;
  if (!kpi) return <Missing />;
  return <Page key={kpi.id} kpi={kpi} all={all} />;
}

function Missing() {
  const { t } = useI18n();
  return (
    <Empty
      icon={IconBook2}
      title={t('kpiPage.missing')}
      text={t('kpiPage.missingText')}
      action={
        <Button component={Link} to="/library">
          {t('kpiPage.toLibrary')}
        </Button>
      }
    />
  );
}

function Page({ kpi, all }: { readonly kpi: LibraryKpi; readonly all: ReadonlyMap<string, LibraryKpi> }) {
  const words = useKpiWords();
  const detail = useKpiDetail(kpi.id).data;
  const around = useMemo(() => aroundOf(kpi.id, all), [kpi.id, all]);
  const { query, now, trend, near } = useKpiPage(kpi, around);
  const explanation = useExplanation(query).data;
  useTitle(words.name(kpi.id));
  return (
    <article className={classes.page}>
      <Head kpi={kpi} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <NowPanel id={kpi.id} isLine={isLine(kpi)} now={now} trend={trend} />
          <Texts kpi={kpi} explanation={explanation?.ref.id === kpi.id ? explanation : undefined} sentences={detail?.formula?.sentences} />
          {explanation?.ref.id === kpi.id ? <MadeOf id={kpi.id} explanation={explanation} /> : null}
          <DriverTree kpi={kpi} all={all} values={near} />
        </div>
        <aside className={classes.side}>
          <Facts kpi={kpi} />
          <Variants id={kpi.id} variants={kpi.variants} />
          {detail ? <Uses detail={detail} /> : null}
          {detail ? <Versions versions={detail.versions} /> : null}
          <TermsHere id={kpi.id} />
          {kpi.kind === 'kpi' && !kpi.isArchived ? <SwitchButton kpi={kpi} /> : null}
        </aside>
      </div>
    </article>
  );
}

/** What adds up over time is drawn as bars, everything else as a line. */
function isLine({ targets }: LibraryKpi): boolean {
  return targets !== 'sum';
}

function Head({ kpi }: { readonly kpi: LibraryKpi }) {
  const { t, word } = useI18n();
  const words = useKpiWords();
  return (
    <header className={classes.head}>
      <nav className={classes.path} aria-label={t('library.title')}>
        <Link to="/library" className={linkClasses.link}>
          {t('library.title')}
        </Link>
        <IconChevronRight size={14} aria-hidden />
        <Link to="/library" search={{ theme: kpi.group } as never} className={linkClasses.link}>
          {word(`library.group.${kpi.group}`, kpi.group)}
        </Link>
      </nav>
      <div className={classes.titleRow}>
        <h1 className={classes.title}>{words.name(kpi.id)}</h1>
        <div className={classes.actions}>
          {kpi.own ? (
            <Button
              component={Link}
              to="/library/$kpiId/edit"
              params={{ kpiId: kpi.id } as never}
              variant="default"
              size="sm"
              leftSection={<IconPencil size={16} aria-hidden />}
            >
              {t('kpiPage.edit')}
            </Button>
          ) : null}
        </div>
      </div>
      <p className={classes.lead}>{words.sentence(kpi.id)}</p>
      {kpi.problem ? <p className={classes.problem}>{kpi.problem.message}</p> : null}
      {kpi.isOff ? <p className={classes.faint}>{t('kpiPage.offText')}</p> : null}
      {kpi.hasData ? null : (
        <p className={classes.noData}>
          {t('kpiPage.noDataText', { entities: kpi.entities.map((entity) => words.entity(entity)).join(', ') })}{' '}
          <Link to="/data" className={linkClasses.inline}>
            {t('kpiPage.import')}
          </Link>
        </p>
      )}
    </header>
  );
}
