import { renderAsync } from '@resvg/resvg-js';
import { fontFamily, fontFiles } from '#server/picture/font.ts';

/** The picture of an SVG text, drawn beside the loop that answers others. Twice as fine as its measures, so that it is sharp on any screen. */
export async function pngOf(svg: string, fineness = 2): Promise<Buffer> {
  const drawn = await renderAsync(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: fineness },
    font: { loadSystemFonts: false, fontFiles: Object.values(fontFiles), defaultFontFamily: fontFamily },
  });
  return drawn.asPng();
}
