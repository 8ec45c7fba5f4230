import { useState } from 'react';

/** Whether something is so, or was so before: what was opened once stays to close as it opened. */
export function useEver(isSo: boolean): boolean {
  const [wasSo, setWasSo] = useState(isSo);
  if (isSo && !wasSo) setWasSo(true);
  return isSo || wasSo;
}
