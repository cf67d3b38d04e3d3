import PDFDocument from 'pdfkit';
import type { Pen } from './draw-table.ts';

/** How the writing lies on the paper: `turned` is turned on the paper itself, `rotated` by the page's own entry. */
export type Turn = { by: 0 | 90 | 180 | 270; as: 'turned' | 'rotated' };

/** Paper to draw on; sizes are those of the writing as a reader holds it. */
export type Paper = {
  pen: Pen;
  width: number;
  height: number;
  addPage(): void;
  finish(): Promise<Uint8Array>;
};

/** Every document says that it was made at this time, so that its bytes depend on its content alone. */
const madeAt = new Date('2025-01-01T08:00:00Z');

export const openPaper = (options: { size: [number, number]; turn: Turn }): Paper => {
  const { size, turn } = options;
  const [paperWidth, paperHeight] = size;
  const doc = new PDFDocument({
    size,
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.4',
    info: { Title: 'Tables', CreationDate: madeAt, ModDate: madeAt, Producer: 'samples', Creator: 'samples' },
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
  const pen: Pen = {
    text: ({ text, x, y, size: fontSize, font }) => {
      doc.font(font).fontSize(fontSize).fillColor('#111111').text(text, x, y, { lineBreak: false });
    },
    width: ({ text, size: fontSize, font }) => doc.font(font).fontSize(fontSize).widthOfString(text),
    line: ({ x1, y1, x2, y2, weight }) => {
      doc.moveTo(x1, y1).lineTo(x2, y2).lineWidth(weight).strokeColor('#333333').stroke();
    },
    fill: ({ x, y, width, height, colour }) => {
      doc.rect(x, y, width, height).fill(colour);
    },
  };
  const lies = turn.by === 90 || turn.by === 270;
  let pages = 0;
  const addPage = (): void => {
    doc.addPage();
    pages += 1;
    // A page that only its table lies across keeps its number at its foot.
    const foot = { text: `- ${pages} -`, x: paperWidth / 2, y: paperHeight - 30, size: 8, font: 'Helvetica' };
    if (turn.as === 'turned') pen.text(foot);
    if (turn.as === 'rotated') Object.assign(doc.page.dictionary.data, { Rotate: turn.by });
    if (turn.by === 90) doc.translate(0, paperHeight).rotate(-90);
    if (turn.by === 180) doc.translate(paperWidth, paperHeight).rotate(180);
    if (turn.by === 270) doc.translate(paperWidth, 0).rotate(90);
  };
  addPage();
  return {
    pen,
    width: lies ? paperHeight : paperWidth,
    height: lies ? paperWidth : paperHeight,
    addPage,
    finish: () => {
      doc.end();
      return ended;
    },
  };
};
