import { Button, Skeleton } from '@mantine/core';
import { Component, Suspense, type ReactNode } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import classes from '#web/ui/part.module.css';

interface PartProps {
  /** Of the place that is kept until it is there. */
  readonly height?: number | string;
  readonly children: ReactNode;
}

/** A part of a page whose code comes after the page. Where it cannot be fetched, or fails, everything around it stays. */
export function Part({ height = '100%', children }: PartProps) {
  return (
    <Boundary fallback={<Missing />}>
      <Suspense fallback={<Skeleton height={height} />}>{children}</Suspense>
    </Boundary>
  );
}

/** Code that could not be fetched once is not fetched again by a browser before the page is opened anew. */
function Missing() {
  const { t } = useI18n();
  return (
    <div className={classes.missing} role="alert">
      <p>{t('app.part.missing')}</p>
      <Button size="compact-md" variant="default" onClick={() => location.reload()}>
        {t('app.part.reload')}
      </Button>
    </div>
  );
}

/** React tells of errors to classes alone. */
class Boundary extends Component<{ readonly fallback: ReactNode; readonly children: ReactNode }, { readonly isBroken: boolean }> {
  static getDerivedStateFromError = () => ({ isBroken: true });
  override state = { isBroken: false };
  override render() {
    return this.state.isBroken ? this.props.fallback : this.props.children;
  }
}
