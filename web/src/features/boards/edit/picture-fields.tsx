import type { KeptPicture, WidgetOf } from '@leadline/contract';
import { pictureLimits } from '@leadline/contract/values';
import { FileInput, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { useErrorText } from '#web/lib/error-text.ts';
import { useI18n } from '#web/lib/i18n.tsx';

interface PictureFieldsProps {
  readonly widget: WidgetOf<'picture'>;
  /** Of which board it is brought. */
  readonly boardId: string;
  readonly onChange: (widget: WidgetOf<'picture'>) => void;
}

const kinds = 'image/png,image/jpeg,image/webp,image/gif';

/** A picture that is sent as soon as it is chosen, and what is on it in words. */
export function PictureFields({ widget, boardId, onChange }: PictureFieldsProps) {
  const { t } = useI18n();
  const errorText = useErrorText();
  const bringing = useMutation({
    mutationFn: (file: File) => callApi<KeptPicture>(`/api/boards/${boardId}/pictures`, { method: 'POST', body: file }),
    onSuccess: ({ id }) => onChange({ ...widget, pictureId: id }),
  });
  const { isPending, error } = bringing;
  const limits = { megabytes: pictureLimits.bytes / 1024 / 1024, side: pictureLimits.side };
  return (
    <>
      <FileInput
        label={t(widget.pictureId === '' ? 'boards.fields.picture.choose' : 'boards.fields.picture.other')}
        description={t('boards.fields.picture.hint', limits)}
        placeholder={t(isPending ? 'boards.fields.picture.bringing' : 'boards.fields.picture.choose')}
        accept={kinds}
        disabled={isPending}
        error={error ? errorText(error) : null}
        onChange={(file) => (file === null ? undefined : bringing.mutate(file))}
      />
      <Textarea
        label={t('boards.fields.picture.alt')}
        description={t('boards.fields.picture.altHint')}
        autosize
        minRows={2}
        maxRows={5}
        maxLength={pictureLimits.alt}
        // What was being typed while a picture is sent would be lost.
        disabled={isPending}
        value={widget.alt}
        error={widget.pictureId !== '' && widget.alt.trim() === '' ? t('boards.fields.picture.noAlt') : null}
        onChange={({ currentTarget: { value } }) => onChange({ ...widget, alt: value })}
      />
      <TextInput
        label={t('boards.fields.picture.caption')}
        description={t('boards.fields.picture.captionHint')}
        maxLength={pictureLimits.caption}
        disabled={isPending}
        value={widget.caption ?? ''}
        onChange={({ currentTarget: { value } }) => onChange({ ...widget, caption: value === '' ? null : value })}
      />
      <Select
        label={t('boards.fields.picture.fit')}
        data={(['contain', 'cover'] as const).map((value) => ({ value, label: t(`boards.fields.picture.fitAs.${value}`) }))}
        value={widget.fit}
        disabled={isPending}
        allowDeselect={false}
        onChange={(fit) => onChange({ ...widget, fit: fit as typeof widget.fit })}
      />
    </>
  );
}
