import type { HandoverItem, HandoversResponse } from '@leadline/contract';
import { handoverCheckCodes, mostHandoverItems } from '@leadline/contract/values';
import { Button, Modal, Textarea } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';
import dialogClasses from '#web/parts/form-dialog.module.css';
import { useHandoverText } from '#web/parts/handovers/handover-text.ts';
import { useHandoverChange } from '#web/parts/handovers/use-handovers.ts';

export interface TemplateDialogProps {
  readonly template: readonly HandoverItem[];
  readonly onClose: () => void;
}

/** What is passed on with customers, a line each; lines of the product stay in every language. */
export function TemplateDialog({ template, onClose }: TemplateDialogProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const text = useHandoverText();
  const change = useHandoverChange<HandoversResponse>();
  const [lines, setLines] = useState(() => template.map((item) => text.item(item)).join('\n'));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const known = new Map(handoverCheckCodes.map((code) => [t(`handovers.check.${code}`), code]));
    const given = lines.split('\n').map((line) => line.trim().slice(0, 200)).filter((line) => line !== ''); // prettier-ignore
    const items = given.slice(0, mostHandoverItems).map((line): HandoverItem => {
      const code = known.get(line);
      return code === undefined ? { code: null, text: line } : { code, text: '' };
    });
    change.mutate({ path: '/api/handovers/template', method: 'PUT', body: { items } }, { onSuccess: onClose });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('handovers.template.title')}
      size="md"
      classNames={{ title: dialogClasses.dialogTitle ?? '' }}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <form onSubmit={submit} noValidate className={dialogClasses.form}>
        <p className={dialogClasses.dialogNote}>{t('handovers.template.note', { most: mostHandoverItems })}</p>
        <Textarea
          label={t('handovers.template.lines')}
          autosize
          minRows={6}
          maxLength={4000}
          value={lines}
          data-autofocus
          onChange={(event) => setLines(event.currentTarget.value)}
        />
        {change.error ? (
          <p className={dialogClasses.bad} role="alert">
            {errorText(change.error)}
          </p>
        ) : null}
        <div className={dialogClasses.dialogFoot}>
          <Button variant="default" onClick={onClose}>
            {t('handovers.cancel')}
          </Button>
          <Button type="submit" loading={change.isPending}>
            {t('handovers.template.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
