import { Skeleton } from '@mantine/core';
import classes from '#web/ui/page-wait.module.css';

/** Keeps the space of a page that is being fetched; says so after a second. */
export function PageWait({ label }: { readonly label: string }) {
  return (
    <div aria-busy="true">
      <p className={classes.label} role="status">
        {label}
      </p>
      <Skeleton height={34} width="60%" mb="lg" />
      <Skeleton height={220} mb="md" />
      <Skeleton height={320} />
    </div>
  );
}
