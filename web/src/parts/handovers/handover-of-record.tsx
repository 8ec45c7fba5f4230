import { Button } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useI18n } from '#web/lib/i18n.tsx';
import { useHandoverOf } from '#web/parts/handovers/use-handovers.ts';

/** From a customer to its handover: the one under way, or a new one for whoever may offer it. */
export function HandoverOfRecord({ recordId }: { readonly recordId: string }) {
  const { t } = useI18n();
  const of = useHandoverOf(recordId).data;
  const icon = <IconArrowsExchange size={18} stroke={1.6} aria-hidden />;
  if (of === undefined) return null;
  const { handoverId, mayOffer } = of;
  if (handoverId !== null)
    return (
      <Button
        mt={10}
        ml={8}
        variant="default"
        leftSection={icon}
        renderRoot={(props) => <Link to="/handovers/$handoverId" params={{ handoverId }} {...props} />}
      >
        {t('handovers.underWay')}
      </Button>
    );
  if (!mayOffer) return null;
  return (
    <Button
      mt={10}
      ml={8}
      variant="default"
      leftSection={icon}
      renderRoot={(props) => <Link to="/handovers/new" search={{ customer: recordId }} {...props} />}
    >
      {t('handovers.ofRecord')}
    </Button>
  );
}
