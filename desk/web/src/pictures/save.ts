/** Pictures as files: SVG from text, PNG from a canvas, each with a caption so that it stays true alone. */

/** One entry of a legend: a patch of colour, or a line with dashes where `dash` is given. */
export interface LegendEntry {
  readonly colour: string;
  readonly label: string;
  readonly dash?: readonly number[];
}

export interface Caption {
  readonly title: string;
  /** Lines under the title: days, filters, that texts are composed, where the base map is from. */
  readonly lines: readonly string[];
  readonly direction: 'rtl' | 'ltr';
  readonly ink: string;
  readonly paper: string;
  readonly legend: readonly LegendEntry[];
}

const SCALE = 2;
const MARGIN = 16;
const TITLE = 18;
const LINE = 18;
const FONT = '"Noto Sans Arabic Variable", sans-serif';

/** Hands a file to the reader. */
export function download(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Hands an SVG picture to the reader. */
export function downloadSvg(svg: string, name: string): void {
  download(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }), name);
}

/** Hands a drawn canvas (`scale` of its pixels to one of the page) to the reader as PNG, captioned. */
export async function downloadPng(source: HTMLCanvasElement, name: string, caption: Caption, scale = SCALE): Promise<void> {
  const width = source.width / scale;
  const height = source.height / scale;
  const rows = legendRows(caption, width);
  const head = MARGIN + TITLE + caption.lines.length * LINE + MARGIN / 2;
  const foot = rows.length === 0 ? MARGIN : MARGIN / 2 + rows.length * LINE + MARGIN;
  const canvas = document.createElement('canvas');
  canvas.width = source.width;
  canvas.height = (head + height + foot) * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.scale(scale, scale);
  context.fillStyle = caption.paper;
  context.fillRect(0, 0, width, head + height + foot);
  context.drawImage(source, 0, head, width, height);
  context.fillStyle = caption.ink;
  context.direction = caption.direction;
  context.textAlign = 'start';
  context.textBaseline = 'alphabetic';
  const start = caption.direction === 'rtl' ? width - MARGIN : MARGIN;
  context.font = `600 15px ${FONT}`;
  context.fillText(caption.title, start, MARGIN + TITLE - 4);
  context.font = `12px ${FONT}`;
  caption.lines.forEach((line, i) => context.fillText(line, start, MARGIN + TITLE + (i + 1) * LINE - 4));
  const towards = caption.direction === 'rtl' ? -1 : 1;
  rows.forEach((row, i) => {
    let x = start;
    const y = head + height + MARGIN / 2 + (i + 1) * LINE - 4;
    for (const entry of row) {
      if (entry.dash) {
        context.strokeStyle = entry.colour;
        context.lineWidth = 2.5;
        context.setLineDash([...entry.dash]);
        context.beginPath();
        context.moveTo(x, y - 4);
        context.lineTo(x + towards * 27, y - 4);
        context.stroke();
      } else {
        context.fillStyle = entry.colour;
        context.fillRect(towards > 0 ? x : x - 10, y - 9, 10, 10);
      }
      context.fillStyle = caption.ink;
      context.fillText(entry.label, x + towards * (entry.dash ? 32 : 15), y);
      x += towards * entry.width;
    }
  });
  download(await pngOf(canvas), name);
}

/** An SVG picture inside a larger one with title, lines and legend. */
export function captionedSvg(inner: string, width: number, height: number, caption: Caption): string {
  const head = MARGIN + TITLE + caption.lines.length * LINE + MARGIN / 2;
  const rows = legendRows(caption, width);
  const foot = rows.length === 0 ? MARGIN : MARGIN / 2 + rows.length * LINE + MARGIN;
  const rtl = caption.direction === 'rtl';
  const start = rtl ? width - MARGIN : MARGIN;
  const text = (x: number, y: number, size: number, content: string, weight = 400) =>
    `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${caption.ink}" direction="${caption.direction}">${escapeXml(content)}</text>`;
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${head + height + foot}" viewBox="0 0 ${width} ${head + height + foot}" font-family="'Noto Sans Arabic Variable','Noto Sans Arabic',sans-serif">`,
    `<rect width="100%" height="100%" fill="${caption.paper}"/>`,
    text(start, MARGIN + TITLE - 4, 15, caption.title, 600),
    ...caption.lines.map((line, i) => text(start, MARGIN + TITLE + (i + 1) * LINE - 4, 12, line)),
    `<g transform="translate(0 ${head})">${inner}</g>`,
  ];
  rows.forEach((row, i) => {
    let x = start;
    const y = head + height + MARGIN / 2 + (i + 1) * LINE - 4;
    for (const entry of row) {
      const towards = rtl ? -1 : 1;
      parts.push(
        entry.dash
          ? `<path d="M${x} ${y - 4}H${x + towards * 27}" stroke="${entry.colour}" stroke-width="2.5" stroke-dasharray="${entry.dash.join(' ')}"/>`
          : `<rect x="${rtl ? x - 10 : x}" y="${y - 9}" width="10" height="10" fill="${entry.colour}"/>`,
        text(x + towards * (entry.dash ? 32 : 15), y, 12, entry.label),
      );
      x += (rtl ? -1 : 1) * entry.width;
    }
  });
  parts.push('</svg>');
  return parts.join('\n');
}

async function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('no picture');
  return blob;
}

/** The five characters that mean something in XML. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

interface PlacedEntry extends LegendEntry {
  readonly width: number;
}

/** Legend entries in as many rows as the width needs; a letter is taken to be 7 pixels wide. */
function legendRows(caption: Caption, width: number): PlacedEntry[][] {
  const rows: PlacedEntry[][] = [];
  let used = Infinity;
  for (const each of caption.legend) {
    const entry = { ...each, width: (each.dash ? 32 : 15) + each.label.length * 7 + 14 };
    if (used + entry.width > width - 2 * MARGIN) {
      rows.push([]);
      used = 0;
    }
    rows.at(-1)!.push(entry);
    used += entry.width;
  }
  return rows;
}
