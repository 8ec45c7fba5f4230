import { useEffect, useState, type RefObject } from 'react';

/** Whether something is on the screen or will be soon; everything is on paper. */
export function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)!.isIntersecting), { rootMargin: '600px 0px' });
    observer.observe(element.current!);
    const show = (): void => setNear(true);
    window.addEventListener('beforeprint', show);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', show);
    };
  }, [element]);
  return isNear;
}
