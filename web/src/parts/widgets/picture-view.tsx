import type { WidgetOf } from '@leadline/contract';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useContext, useEffect, useState } from 'react';
import { useI18n } from '#web/lib/i18n.tsx';
import { PictureSourceContext, type PictureSource } from '#web/parts/widgets/picture-source.ts';
import classes from '#web/parts/widgets/picture-view.module.css';

/** A picture never changes: it is asked for once. */
function usePicture(id: string) {
  const source = useContext(PictureSourceContext);
  return useQuery({
    queryKey: ['board-picture', source.path, id],
    queryFn: ({ signal }) => readPicture(source, id, signal),
    staleTime: Infinity,
    gcTime: 5 * 60_000,
    retry: 1,
  });
}

async function readPicture({ path, headers }: PictureSource, id: string, signal: AbortSignal): Promise<Blob> {
  const answer = await fetch(`${path}/${id}`, { headers, signal });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.blob();
}

/** An address of the bytes as long as they are shown. */
function useAddress(bytes: Blob | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (bytes === undefined) return;
    const made = URL.createObjectURL(bytes);
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
      setAddress(null);
    };
  }, [bytes]);
  return address;
}

/** A picture somebody put on the board, with its caption; its words where it cannot be shown. */
export function PictureView({ widget: { pictureId, alt, caption, fit } }: { readonly widget: WidgetOf<'picture'> }) {
  const { t } = useI18n();
  const { data, isError } = usePicture(pictureId);
  const address = useAddress(data);
  const [isBroken, setBroken] = useState(false);
  if (isError || isBroken)
    return (
      <div className={classes.gone}>
        <p>{t('rareWidget.picture.gone')}</p>
        <p>{alt}</p>
      </div>
    );
  return (
    <figure className={classes.picture}>
      {address === null ? (
        <Skeleton className={classes.wait ?? ''} />
      ) : (
        <img className={classes.image} src={address} alt={alt} data-fit={fit} onError={() => setBroken(true)} />
      )}
      {caption === null ? null : <figcaption>{caption}</figcaption>}
    </figure>
  );
}
