import { Button } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import type { OwnAccountResponse } from '@leadline/contract';
import { useState } from 'react';
import classes from '#web/features/account/account.module.css';
import { FactorDialog, type FactorTask } from '#web/features/account/factor-dialog.tsx';
import { useI18n } from '#web/lib/i18n.tsx';
import { Panel } from '#web/ui/panel.tsx';

export function FactorPanel({ account }: { readonly account: OwnAccountResponse }) {
  const { t } = useI18n();
  const [task, setTask] = useState<FactorTask | null>(null);
  const { isOn, isNeeded, recoveryCodesLeft } = account.secondFactor;
  if (!account.hasPassword && !isOn) return null;
  return (
    <Panel level={2} title={t('ownAccount.factor.title')}>
      <p className={classes.text}>{t('ownAccount.factor.text')}</p>
      <p className={classes.state}>
        <span className={isOn ? classes.on : classes.off}>
          {isOn ? <IconShieldCheck size={18} stroke={1.8} aria-hidden /> : <IconAlertTriangle size={18} stroke={1.8} aria-hidden />}
          {t(isOn ? 'ownAccount.factor.on' : 'ownAccount.factor.off')}
        </span>
        {isOn ? <span>{t('ownAccount.factor.codesLeft', { count: recoveryCodesLeft })}</span> : null}
        {isNeeded ? <span className={classes.faint}>{t('ownAccount.factor.needed')}</span> : null}
      </p>
      <div className={classes.foot}>
        {isOn ? (
          <>
            <Button variant="default" onClick={() => setTask('newCodes')}>
              {t('ownAccount.factor.newCodes')}
            </Button>
            {isNeeded ? null : (
              <Button variant="default" onClick={() => setTask('end')}>
                {t('ownAccount.factor.end')}
              </Button>
            )}
          </>
        ) : (
          <Button onClick={() => setTask('setUp')}>{t('ownAccount.factor.setUp')}</Button>
        )}
      </div>
      {task ? <FactorDialog task={task} onClose={() => setTask(null)} /> : null}
    </Panel>
  );
}
