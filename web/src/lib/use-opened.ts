import { useEffect, useState } from 'react';

/** As asked, but closed when first drawn: dialogs see themselves open, so that they bring focus back to where it was. */
export function useOpened(isOpen: boolean): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setDrawn(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return isOpen && isDrawn;
}
