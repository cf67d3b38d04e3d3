import { describe, expect, it } from 'vitest';
import { readBytes } from '../read-bytes.ts';

const rtf = (body: string): Uint8Array =>
  Buffer.from(
    `{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil Arial;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset128 MS Gothic;}}{\\*\\generator x;}${body}}`,
    'latin1',
  );
const linesOf = async (body: string): Promise<string[]> =>
  (await readBytes({ bytes: rtf(body) })).pages.flatMap(({ lines }) => lines.map(({ text }) => text));
const rowOf = (cells: readonly string[], places: readonly string[]): string =>
  `\\trowd${places.join('')}\\pard\\intbl ${cells.join('\\cell ')}\\cell\\row`;

describe('an RTF document', () => {
  it('gives its paragraphs with their looks, whatever groups they are written in', async () => {
    const document = await readBytes({
      bytes: rtf(
        '\\pard\\outlinelevel0{\\b Order} {\\b 17}\\par\r\n\\pard Dear\r\n {Bob},\\line see below.\\par',
      ),
    });
    expect(document).toMatchObject({ kind: 'rtf', mediaType: 'application/rtf', problems: [] });
    const [page] = document.pages;
    expect(page?.lines.map(({ text }) => text)).toEqual(['Order 17', 'Dear Bob,', 'see below.']);
    expect(page?.blocks?.[0]).toMatchObject({ kind: 'heading', level: 1 });
    expect(page?.words.map(({ bold }) => bold)).toEqual([true, true, false, false, false, false]);
  });

  it('decodes letters by the font in use, and Unicode without what stands for it', async () => {
    const body =
      "Gr\\'f6\\'dfe \\u8364\\'80 5\\~000 {\\f1 \\'cf\\'f0\\'e8} {\\f2 \\'90\\'bf\\'8b\\'81} {\\uc2\\u937 O?} {\\uc0\\u-10179\\u-8704}\\endash\\{x\\}\\par";
    expect(await linesOf(body)).toEqual(['Größe € 5\u00a0000 При 請求 Ω 😀–{x}'.replace('\u00a0', ' ')]);
  });

  it('leaves out what nobody sees', async () => {
    const body =
      '{\\info{\\title secret}}{\\stylesheet{\\s1 secret;}}{\\*\\unknown secret}{\\pict 00ff secret}{\\v secret}{\\deleted secret}{\\field{\\*\\fldinst HYPERLINK "secret"}{\\fldrslt shown}} {\\*\\annotation secret}{\\xe secret}\\bin6 secretand{\\shp{\\*\\shpinst{\\sp{\\sn secret}{\\sv secret}}{\\shptxt  box}}}\\par';
    expect(await linesOf(body)).toEqual(['shown and box']);
  });

  it('gives tables with merged cells, by where their cells end', async () => {
    const header = rowOf(['Item', 'Qty', 'Price'], ['\\trhdr', '\\cellx3000', '\\cellx4000', '\\cellx5000']);
    const body = rowOf(['Tea\\par Earl Grey', '2', '3.50'], ['\\cellx3000', '\\cellx4005', '\\cellx5000']);
    const total = rowOf(['Total', '3.50'], ['\\cellx4000', '\\cellx5000']);
    const merged = rowOf(['Paid', '', 'cash'], ['\\clmgf\\cellx3000', '\\clmrg\\cellx4000', '\\cellx5000']);
    const { pages } = await readBytes({ bytes: rtf(`${header}${body}${total}${merged}\\pard after\\par`) });
    const rows = pages[0]?.tables.flatMap((table) => table.rows) ?? [];
    expect(rows.map(({ header: isHeader }) => isHeader)).toEqual([true, false, false, false]);
    expect(
      rows.map(({ cells }) => cells.map(({ text, column, columnSpan }) => [text, column, columnSpan])),
    ).toEqual([
      [
        ['Item', 0, 1],
        ['Qty', 1, 1],
        ['Price', 2, 1],
      ],
      [
        ['Tea Earl Grey', 0, 1],
        ['2', 1, 1],
        ['3.50', 2, 1],
      ],
      [
        ['Total', 0, 2],
        ['3.50', 2, 1],
      ],
      [
        ['Paid', 0, 2],
        ['cash', 2, 1],
      ],
    ]);
    expect(pages[0]?.lines.at(-1)?.text).toBe('after');
  });

  it('has its headers first, notes and footers last', async () => {
    const body = '{\\footer Page end\\par}{\\header Acme\\par}{\\footnote a note}Text\\par';
    const { pages } = await readBytes({ bytes: rtf(body) });
    expect(pages[0]?.lines.map(({ text }) => text)).toEqual(['Acme', 'Text', 'a note', 'Page end']);
    expect(pages[0]?.blocks?.map(({ kind }) => kind)).toEqual(['header', 'paragraph', 'paragraph', 'footer']);
  });

  it.each([
    ['is cut off', '{\\b bold {\\i and'],
    ['closes more groups than it opens', 'bold and}}}}'],
    ['ends within a control', 'bold and\\'],
    ['ends within a letter', "bold and\\'e"],
    ['claims bytes that it has not', 'bold and\\bin999999999 x'],
  ])('is read as far as it goes where it %s', async (_, body) => {
    expect((await linesOf(body)).join(' ')).toMatch(/^bold( and)?/);
  });

  it('is damaged where groups lie in each other without end', async () => {
    await expect(readBytes({ bytes: rtf('{'.repeat(50_000)) })).rejects.toMatchObject({
      code: 'document.damaged',
    });
  });

  it('begins a new page where it says so, and is refused with too many', async () => {
    const bytes = rtf('one\\page two\\par');
    expect((await readBytes({ bytes })).pages).toHaveLength(2);
    await expect(readBytes({ bytes, limits: { maxPages: 1 } })).rejects.toMatchObject({
      code: 'document.too-many-pages',
    });
  });
});
