import { useRouter, useRouterState } from '@tanstack/react-router';
import { useEffect } from 'react';

/** Which entries of the browser's history are steps of exploring, for as long as the page is open. */
const steps = new Set<number>();

export interface Steps {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Undo and redo are the browser's back and forward, as long as those stay with exploring. */
export function useSteps(): Steps {
  const { history } = useRouter();
  const at = useRouterState({ select: ({ location }) => location.state.__TSR_index });
  const isHere = useRouterState({ select: ({ location }) => location.pathname === '/explore' });
  useEffect(
    () =>
      history.subscribe(({ location, action }) => {
        if (action.type !== 'PUSH') return;
        // What lay ahead is gone with a new step.
        for (const step of steps) if (step >= location.state.__TSR_index) steps.delete(step);
      }),
    [history],
  );
  useEffect(() => {
    if (isHere) steps.add(at);
    else steps.delete(at);
  }, [at, isHere]);
  const canUndo = isHere && steps.has(at - 1);
  const canRedo = isHere && steps.has(at + 1);
  return {
    canUndo,
    canRedo,
    undo: () => {
      if (canUndo) history.back();
    },
    redo: () => {
      if (canRedo) history.forward();
    },
  };
}
