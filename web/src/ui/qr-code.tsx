import qrcode from 'qrcode-generator';
import { useMemo } from 'react';

/** White around it, without which cameras do not find it. */
const margin = 4;

/** Text as a picture for cameras, black on white in every theme. */
export function QrCode({ text, label, size = 208 }: { readonly text: string; readonly label: string; readonly size?: number }) {
  const { path, side } = useMemo(() => squaresOf(text), [text]);
  return (
    <svg role="img" aria-label={label} width={size} height={size} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}

function squaresOf(text: string): { readonly path: string; readonly side: number } {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  const squares: string[] = [];
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < count; column += 1) if (code.isDark(row, column)) squares.push(`M${column + margin} ${row + margin}h1v1h-1z`);
  return { path: squares.join(''), side: count + 2 * margin };
}
