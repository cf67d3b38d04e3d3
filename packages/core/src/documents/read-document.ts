import { z } from 'zod';

/** Left, top, right, bottom as shares (0–1) of the page as it is shown, origin at its top left corner. */
export const Box = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof Box>;

export const Word = z.object({
  text: z.string(),
  box: Box,
  /** Height of the font in points. */
  fontSize: z.number(),
  bold: z.boolean(),
  /** From 0 to 1, only of words that were read from a picture (OCR): how sure the engine is of the letters. */
  confidence: z.number().optional(),
});
export type Word = z.infer<typeof Word>;

/** Words that stand on one baseline without a column gap between them, left to right; `words` are places in the page's list. */
export const Line = z.object({ text: z.string(), box: Box, words: z.array(z.number().int()) });
export type Line = z.infer<typeof Line>;

/**
 * What a cell of a spreadsheet holds behind the text that its format shows.
 * - `number`: decimal text such as `-1234.5`, at most 15 significant digits, as spreadsheets keep them; 19 % is `0.19`,
 *   a time of day or a duration is a number of days.
 * - `date`: `YYYY-MM-DD`, or `YYYY-MM-DDTHH:MM:SS` where the format shows a time, too; no time zone.
 */
export const CellValue = z.discriminatedUnion('type', [
  z.object({ type: z.literal('number'), value: z.string() }),
  z.object({ type: z.literal('date'), value: z.string() }),
  z.object({ type: z.literal('boolean'), value: z.boolean() }),
]);
export type CellValue = z.infer<typeof CellValue>;

export const TableCell = z.object({
  text: z.string(),
  /** The ink of the cell's words; for an empty cell its place in the grid. */
  box: Box,
  words: z.array(z.number().int()),
  /** First column (from 0) and how many columns it covers. */
  column: z.number().int(),
  columnSpan: z.number().int(),
  /** Rows it covers, only where more than one; the cells below it are not listed again. */
  rowSpan: z.number().int().optional(),
  /** Only in formats that type their cells; null where the cell holds text, an error or nothing. */
  value: CellValue.nullable().optional(),
});
export type TableCell = z.infer<typeof TableCell>;

/** One logical row: the wrapped lines of a cell are one row, not several. */
export const TableRow = z.object({ box: Box, cells: z.array(TableCell), header: z.boolean() });
export type TableRow = z.infer<typeof TableRow>;

export const Table = z.object({
  box: Box,
  ruled: z.boolean(),
  /**
   * Shares (0–1) of the page's width from its left edge; of a table whose writing runs up or down, shares of the page's
   * height from the edge where its lines begin.
   */
  columns: z.array(z.object({ left: z.number(), right: z.number() })),
  rows: z.array(TableRow),
  /** Whether this table goes on from the last table of the page before: same columns, header repeated or absent. */
  continues: z.boolean(),
});
export type Table = z.infer<typeof Table>;

/** A horizontal or vertical ruling, as a box of almost no height or width. */
export const Ruling = z.object({ box: Box, direction: z.enum(['horizontal', 'vertical']) });
export type Ruling = z.infer<typeof Ruling>;

/** Lines of a page that belong together; every line of a page is in one block. */
export const PageBlock = z.object({
  /** `header` and `footer` are what repeats at the edge of pages, and page numbers. */
  kind: z.enum(['heading', 'paragraph', 'list', 'table', 'header', 'footer']),
  /** Places in the page's list of lines, in reading order. */
  lines: z.array(z.number().int()),
  /** From 1 (the highest) to 6, only for headings. */
  level: z.number().int().optional(),
  /** Place in the page's list of tables, only for tables. */
  table: z.number().int().optional(),
});
export type PageBlock = z.infer<typeof PageBlock>;

/**
 * A word of the file that nobody sees on the page; it is not among the page's words.
 * - `invisible`: written so that it leaves no ink
 * - `background`: in the colour of what lies behind it
 * - `covered`: something is drawn over it
 * - `off-page`: beside the page as it is shown; its box is cut to the page's edge
 */
export const HiddenWord = z.object({
  text: z.string(),
  box: Box,
  reason: z.enum(['invisible', 'background', 'covered', 'off-page']),
});
export type HiddenWord = z.infer<typeof HiddenWord>;

/** `target` is what the file says, never followed: an address, or `#page=N` for a page of the document itself. */
export const PageLink = z.object({ box: Box, target: z.string() });
export type PageLink = z.infer<typeof PageLink>;

/** A note, mark or stamp that somebody put on the page. */
export const Annotation = z.object({
  /** The PDF's own kinds in small letters, such as `text` (a note), `free-text`, `highlight`, `stamp`, `ink`. */
  kind: z.string(),
  box: Box,
  /** What was written with it; empty where nothing was. */
  text: z.string(),
});
export type Annotation = z.infer<typeof Annotation>;

/** One place of a form that can be filled in; what stands in it is not among the page's words. */
export const FormField = z.object({
  /** The full name, its parts parted by full stops; several places of one field share it. */
  name: z.string(),
  kind: z.enum(['text', 'checkbox', 'radio', 'choice', 'button', 'signature', 'other']),
  /** Null for buttons, signatures and passwords; for checkboxes and radio buttons what they stand for. */
  value: z.string().nullable(),
  /** Null for all but checkboxes and radio buttons. */
  checked: z.boolean().nullable(),
  box: Box,
});
export type FormField = z.infer<typeof FormField>;

export const Page = z.object({
  /** From 1. */
  number: z.number().int(),
  /** Points (1/72 inch), after rotation. */
  width: z.number(),
  height: z.number(),
  /** In reading order. */
  words: z.array(Word),
  /** In reading order. */
  lines: z.array(Line),
  rulings: z.array(Ruling),
  tables: z.array(Table),
  /** `rendered`: the page has a picture of its own; `synthetic`: it was laid out here from flowing text. */
  image: z.enum(['rendered', 'synthetic']),
  /** Whether there is any text; a page without is told to the reader's caller as a problem. */
  hasText: z.boolean(),
  /** What the file calls it, only where it does: the name of a sheet, the title of a slide. */
  name: z.string().optional(),
  /** Only where the file hides the page from whoever looks at it, such as a slide that is not shown. */
  hidden: z.literal(true).optional(),
  /** ISO 639-1 (en, de, fr, es, it, nl); null where the text is too short or in none of them. */
  language: z.string().nullable().optional(),
  /** In reading order: headers, the columns of the text one after the other, footers. */
  blocks: z.array(PageBlock).optional(),
  /** Only where there are any; kept apart, so that nothing is taken from what people do not see. */
  hiddenWords: z.array(HiddenWord).optional(),
  /** Only where words are an invisible layer over a picture of the page, as programs for scans write it. */
  ocrLayer: z.literal(true).optional(),
  /**
   * Where the words are from, only where it is not the file's own text: read from the picture of the page (`ocr`), or
   * an invisible layer that was compared with the picture and kept (`ocr-layer`).
   */
  textSource: z.enum(['digital', 'ocr', 'ocr-layer']).optional(),
  /** Degrees clockwise by which a scan was turned to stand upright, only where it was: size, boxes and picture are turned. */
  turned: z.union([z.literal(90), z.literal(180), z.literal(270)]).optional(),
  /** Only where there are any, as are the next two. */
  links: z.array(PageLink).optional(),
  annotations: z.array(Annotation).optional(),
  formFields: z.array(FormField).optional(),
});
export type Page = z.infer<typeof Page>;

/** A file inside the file, such as the XML of a Factur-X invoice. Only XML parts carry their text. */
export const EmbeddedFile = z.object({
  name: z.string(),
  mediaType: z.string(),
  size: z.number(),
  text: z.string().nullable(),
  /** Only where the text itself shows the file, as a mail shows the logo in its signature. */
  inline: z.literal(true).optional(),
});
export type EmbeddedFile = z.infer<typeof EmbeddedFile>;

export const Problem = z.object({ code: z.string(), message: z.string() });
export type Problem = z.infer<typeof Problem>;

/** The normal form of everything that was read. */
export const ReadDocument = z.object({
  format: z.literal('assay.read/1'),
  mediaType: z.string(),
  kind: z.enum([
    'pdf',
    'docx',
    'xml',
    'text',
    'xlsx',
    'xlsb',
    'xls',
    'ods',
    'csv',
    'pptx',
    'doc',
    'rtf',
    'html',
    'markdown',
    'mail',
    'msg',
    'zip',
    'image',
  ]),
  pages: z.array(Page),
  embedded: z.array(EmbeddedFile),
  /** What is known to be missing, such as pages without text. */
  problems: z.array(Problem),
  /** How many places carry a digital signature, only where there are any. Nothing is validated. */
  signatures: z.number().int().optional(),
});
export type ReadDocument = z.infer<typeof ReadDocument>;
