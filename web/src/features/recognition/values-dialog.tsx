import type { RecognitionValue } from '@leadline/contract';
import { recognitionLimits, recognitionValueCodes } from '@leadline/contract/values';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { PlainDialog } from '#web/features/recognition/plain-dialog.tsx';
import { useI18n } from '#web/lib/i18n.tsx';

import { useRecognitionText } from '#web/parts/recognition/recognition-text.ts';
import { useRecognitionChange } from '#web/parts/recognition/use-recognition.ts';

/** What people are thanked for, a line each; lines of the product stay in every language. */
export function ValuesDialog({ values, onClose }: { readonly values: readonly RecognitionValue[]; readonly onClose: () => void }) {
  const { t } = useI18n();
  const text = useRecognitionText();
  const change = useRecognitionChange();
  const [lines, setLines] = useState(() => values.map(text.value).join('\n'));
  const given = lines.split('\n').map((line) => line.trim().slice(0, 60)).filter((line) => line !== ''); // prettier-ignore
  const save = () => {
    const known = new Map(recognitionValueCodes.map((code) => [t(`recognition.value.${code}`), code]));
    const next = given.slice(0, recognitionLimits.values).map((line): RecognitionValue => {
      const code = known.get(line);
      return code === undefined ? { code: null, text: line } : { code, text: '' };
    });
    change.mutate({ path: '/api/recognition/values', method: 'PUT', body: { values: next } }, { onSuccess: onClose });
  };
  return (
    <PlainDialog
      title={t('recognition.values.open')}
      note={t('recognition.values.note', { most: recognitionLimits.values })}
      save={t('recognition.save')}
      isPending={change.isPending}
      error={change.error}
      onSave={() => (given.length > 0 ? save() : undefined)}
      onClose={onClose}
    >
      <Textarea
        label={t('recognition.values.lines')}
        autosize
        minRows={6}
        maxLength={900}
        value={lines}
        onChange={(event) => setLines(event.currentTarget.value)}
      />
    </PlainDialog>
  );
}
