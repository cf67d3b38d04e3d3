import { describe, expect, it } from 'vitest';
import { readerEyes, toOptions } from '../reader-eyes.test-data.ts';
import { redactFile } from '../redact-file.ts';
import { relationsOf, unzipTexts, zipTexts } from './make-package.test-data.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

type Sheet = { name: string; rows: string; state?: string };

const makeXlsx = (options: {
  sheets: Sheet[];
  strings?: string[];
  names?: string;
  others?: Record<string, string>;
}) => {
  const { sheets, strings = [], names = '', others = {} } = options;
  const kind = (name: string, type: string) =>
    `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  return zipTexts({
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${kind('xl/workbook.xml', 'sheet.main')}${kind('xl/styles.xml', 'styles')}${kind('xl/sharedStrings.xml', 'sharedStrings')}${sheets.map((_, index) => kind(`xl/worksheets/sheet${index + 1}.xml`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': xml + relationsOf(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name, state = 'visible' }, index) => `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`).join('')}</sheets>${names}</workbook>`,
    'xl/_rels/workbook.xml.rels':
      xml +
      relationsOf(
        ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
        ['sharedStrings', 'sharedStrings.xml'],
        ['styles', 'styles.xml'],
      ),
    'xl/styles.xml': `${xml}<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${xml}<sst xmlns="${main}">${strings.join('')}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ rows }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `${xml}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
    ...others,
  });
};

const redact = async (bytes: Uint8Array, policy?: string) => {
  const result = await redactFile(toOptions(bytes, policy));
  const read = await readerEyes.read(result.bytes);
  const texts = read.pages.flatMap(({ lines }) => lines.map(({ text }) => text));
  return { ...result, parts: unzipTexts(result.bytes), texts };
};

const si = (text: string) => `<si><t>${text}</t></si>`;
const shared = (at: string, place: number) => `<c r="${at}" t="s"><v>${place}</v></c>`;

describe('a workbook', () => {
  it('loses values in shared strings of several runs, and no other string moves', async () => {
    const strings = [
      '<si><t/></si>',
      si('Tea'),
      '<si><r><t>Ada Love</t></r><r><rPr><b/></rPr><t>lace</t></r></si>',
      si('Milk'),
    ];
    const rows = `<row r="1">${shared('A1', 1)}${shared('B1', 2)}${shared('C1', 3)}</row>`;
    const { texts, parts } = await redact(makeXlsx({ sheets: [{ name: 'S', rows }], strings }));
    expect(texts.join(' ')).toBe('Tea [PERSON_1] Milk');
    expect(parts['xl/worksheets/sheet1.xml']).toContain(rows);
  });

  it('takes the head of a column for a word of context, and its cells for alike', async () => {
    const cell = (row: number, number: string) => `<row r="${row}"><c r="A${row}"><v>${number}</v></c></row>`;
    const numbers = ['4111111111111111', '5500005555555559', '4012888888881881', '4111111111111112'];
    const rows = `<row r="1">${shared('A1', 0)}</row>${numbers.map((number, index) => cell(index + 2, number)).join('')}`;
    const { texts, parts } = await redact(
      makeXlsx({ sheets: [{ name: 'S', rows }], strings: [si('Card')] }),
      'default: { operator: mask }',
    );
    expect(texts.slice(1)).toEqual(numbers.map(() => '*'.repeat(16)));
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="A2" t="str"><v>****************</v></c>');
  });

  it('loses dates of birth that are numbers, and leaves other numbers', async () => {
    const rows = `<row r="1">${shared('A1', 0)}${shared('B1', 1)}</row><row r="2"><c r="A2" s="1"><v>31048</v></c><c r="B2"><v>31048</v></c></row>`;
    const strings = [si('Date of birth'), si('Pieces')];
    const { parts, counts } = await redact(makeXlsx({ sheets: [{ name: 'S', rows }], strings }));
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<c r="A2" s="1" t="str"><v>[DATE_OF_BIRTH_1]</v></c><c r="B2"><v>31048</v></c>',
    );
    expect(counts).toEqual({ DATE_OF_BIRTH: 1 });
  });

  it('loses formulas with a value in them or in their result, and keeps the others', async () => {
    const rows = `<row r="1"><c r="A1" t="str"><f>B1&amp;" Lovelace"</f><v>Ada Lovelace</v></c><c r="B1"><f>LEN("Ada Lovelace")</f><v>12</v></c><c r="C1"><f>SUM(D1:D9)</f><v>7</v></c></row>`;
    const { parts } = await redact(makeXlsx({ sheets: [{ name: 'S', rows }] }));
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<c r="A1" t="str"><v>[PERSON_1]</v></c><c r="B1"><v>12</v></c><c r="C1"><f>SUM(D1:D9)</f><v>7</v></c>',
    );
  });

  it('loses values in hidden sheets, names, comments, headers, pivots and links to other files', async () => {
    const inline = `<row r="1"><c r="A1" t="inlineStr"><is><t>Ada Lovelace</t></is></c></row>`;
    const others: Record<string, string> = {
      'xl/comments1.xml': `<comments xmlns="${main}"><authors><author>qx7</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>Ada</t></r><r><t> Lovelace</t></r></text></comment></commentList></comments>`,
      'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition><sharedItems><s v="Ada Lovelace"/></sharedItems></pivotCacheDefinition>`,
      'xl/externalLinks/externalLink1.xml': `<externalLink><cell r="A1" t="str"><v>Ada Lovelace</v></cell></externalLink>`,
      'xl/printerSettings/printerSettings1.bin': 'A\0d\0a\0 \0L\0o\0v\0e\0l\0a\0c\0e\0',
      'xl/drawings/vmlDrawing1.vml': '<xml><v:shape alt="Ada Lovelace"/></xml>',
    };
    const names = '<definedNames><definedName name="boss">"Ada Lovelace"</definedName></definedNames>';
    const sheets = [
      { name: 'S', rows: '' },
      { name: 'Hidden', rows: inline, state: 'veryHidden' },
    ];
    const { parts } = await redact(makeXlsx({ sheets, names, others }));
    const all = Object.values(parts).join('\n').replaceAll('\0', '');
    expect(all).not.toMatch(/Lovelace|qx7/);
    expect(parts['xl/workbook.xml']).toContain('>#REF!</definedName>');
  });

  it('names a sheet that was named after somebody so that Excel takes it', async () => {
    const sheets = [
      { name: 'Ada Lovelace', rows: '' },
      { name: 'Ada Lovelace 2', rows: '' },
    ];
    const bytes = makeXlsx({ sheets });
    const { parts } = await redact(bytes);
    expect(parts['xl/workbook.xml']).toContain('name="(PERSON_1) ~1"');
    expect(parts['xl/workbook.xml']).toContain('name="(PERSON_1) 2 ~2"');
    const hashed = await redact(bytes, 'default: { operator: hash }');
    for (const [, name = ''] of hashed.parts['xl/workbook.xml']?.matchAll(/<sheet name="([^"]*)"/g) ?? [])
      expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });
});
