import type { Paragraph } from '../docx/blocks.ts';

/** A longer paragraph is parted, so that no draft grows without bound. */
const maxCharacters = 100_000;

/** The paragraph that is being filled, piece by piece, as a browser would join its white space. */
export const createParagraphDraft = () => {
  let lines: string[] = [];
  let line = '';
  let length = 0;
  let plain = 0;
  let bold = 0;
  const endLine = (): void => {
    lines.push(line.replaceAll(/[\u00a0\f]/g, ' ').trimEnd());
    line = '';
  };
  return {
    isEmpty: () => length === 0,
    isFull: () => length > maxCharacters,
    add: (piece: { text: string; bold: boolean; preformatted: boolean }): void => {
      const given = piece.preformatted ? piece.text : piece.text.replace(/[ \t\r\n\f]+/g, ' ');
      const follows = !piece.preformatted && (line === '' || line.endsWith(' '));
      const [first = '', ...others] = (follows ? given.replace(/^ /, '') : given).split(/\r?\n/);
      line += first;
      for (const other of others) {
        endLine();
        line = other;
      }
      length += given.length;
      const ink = given.trim().length;
      if (piece.bold) bold += ink;
      else plain += ink;
    },
    breakLine: (): void => {
      endLine();
      length++;
    },
    /** Its lines without blank ones around them, and an empty draft again. */
    take: (prefix: string): Paragraph[] => {
      endLine();
      const isBold = bold > 0 && plain === 0;
      const first = lines.findIndex((one) => one.trim() !== '');
      const last = lines.findLastIndex((one) => one.trim() !== '');
      const written = first < 0 ? [] : lines.slice(first, last + 1);
      lines = [];
      length = 0;
      plain = 0;
      bold = 0;
      return written.map((text, index) => ({
        kind: 'paragraph',
        text: index === 0 ? `${prefix}${text}` : text,
        bold: isBold,
      }));
    },
  };
};
