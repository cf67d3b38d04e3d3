import PDFDocument from 'pdfkit';

export type Family = 'sans' | 'serif' | 'mono';
export type Align = 'left' | 'right' | 'center';

const fonts: Record<Family, { plain: string; bold: string; italic: string }> = {
  sans: { plain: 'Helvetica', bold: 'Helvetica-Bold', italic: 'Helvetica-Oblique' },
  serif: { plain: 'Times-Roman', bold: 'Times-Bold', italic: 'Times-Italic' },
  mono: { plain: 'Courier', bold: 'Courier-Bold', italic: 'Courier-Oblique' },
};

/** Lengths are points, y runs downwards from the top edge. */
type TextOptions = {
  text: string;
  x: number;
  y: number;
  width?: number;
  align?: Align;
  size?: number;
  weight?: 'plain' | 'bold' | 'italic';
  color?: string;
  lineGap?: number;
};

export type Sheet = {
  width: number;
  height: number;
  /** Writes, wrapping within `width`, and returns the y below the last line. */
  text(options: TextOptions): number;
  /** The height that `text` would take. */
  measure(options: Omit<TextOptions, 'x' | 'y'>): number;
  line(options: { x1: number; y1: number; x2: number; y2: number; weight?: number; color?: string }): void;
  box(options: {
    x: number;
    y: number;
    width: number;
    height: number;
    fill?: string;
    stroke?: string;
    weight?: number;
  }): void;
  addPage(): void;
  pageCount(): number;
  /** Calls back on every page there is, such as for `Page 1 of 2`. */
  onEachPage(draw: (options: { page: number; pages: number }) => void): void;
  attach(options: { name: string; bytes: Uint8Array; mime: string; relationship: string }): void;
  finish(): Promise<Uint8Array>;
};

/** Every document says that it was made at this time, so that its bytes depend on its content alone. */
const madeAt = new Date('2025-01-01T08:00:00Z');

export const createSheet = (options: {
  title: string;
  paper: 'A4' | 'LETTER';
  family: Family;
  password?: string;
}): Sheet => {
  const doc = new PDFDocument({
    size: options.paper,
    margin: 0,
    compress: true,
    bufferPages: true,
    // Version 1.4 encrypts with RC4, which needs no random bytes: the file stays the same for the same content.
    pdfVersion: '1.4',
    info: {
      Title: options.title,
      CreationDate: madeAt,
      ModDate: madeAt,
      Producer: 'samples',
      Creator: 'samples',
    },
    ...(options.password === undefined
      ? {}
      : { userPassword: options.password, ownerPassword: `${options.password}-owner` }),
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on('error', reject);
  });
  let pages = 1;

  const select = ({ size = 9, weight = 'plain' }: Pick<TextOptions, 'size' | 'weight'>) =>
    doc.font(fonts[options.family][weight]).fontSize(size);
  const shape = ({ width, align = 'left', lineGap = 1 }: Pick<TextOptions, 'width' | 'align' | 'lineGap'>) =>
    width === undefined ? { lineBreak: false } : { width, align, lineGap };

  const sheet: Sheet = {
    width: doc.page.width,
    height: doc.page.height,
    measure: (what) => select(what).heightOfString(what.text, shape(what)),
    text: (what) => {
      const height = sheet.measure(what);
      doc.fillColor(what.color ?? '#111111').text(what.text, what.x, what.y, shape(what));
      return what.y + height;
    },
    line: ({ x1, y1, x2, y2, weight = 0.5, color = '#444444' }) => {
      doc.moveTo(x1, y1).lineTo(x2, y2).lineWidth(weight).strokeColor(color).stroke();
    },
    box: ({ x, y, width, height, fill, stroke, weight = 0.5 }) => {
      if (fill !== undefined) doc.rect(x, y, width, height).fill(fill);
      if (stroke !== undefined) doc.rect(x, y, width, height).lineWidth(weight).stroke(stroke);
    },
    addPage: () => {
      doc.addPage();
      pages += 1;
    },
    pageCount: () => pages,
    onEachPage: (draw) => {
      for (let page = 1; page <= pages; page += 1) {
        doc.switchToPage(page - 1);
        draw({ page, pages });
      }
    },
    attach: ({ name, bytes, mime, relationship }) => {
      doc.file(Buffer.from(bytes), {
        name,
        type: mime,
        relationship,
        creationDate: madeAt,
        modifiedDate: madeAt,
        description: 'Invoice data',
      } as Parameters<typeof doc.file>[1]);
    },
    finish: () => {
      doc.end();
      return ended;
    },
  };
  return sheet;
};
