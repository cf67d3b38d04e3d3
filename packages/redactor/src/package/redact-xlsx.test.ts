import { describe, expect, it } from 'vitest';
import { listedName, readerEyes, toOptions } from '../reader-eyes.test-data.ts';
import { redactFile } from '../redact-file.ts';
import { unzipTexts } from './make-package.test-data.ts';
import { main, makeXlsx, sharedCell as shared, sharedString as si } from './make-workbook.test-data.ts';

const redact = async (bytes: Uint8Array, policy?: string) => {
  const result = await redactFile(toOptions(bytes, policy));
  const read = await readerEyes.read(result.bytes);
  const texts = read.pages.flatMap(({ lines }) => lines.map(({ text }) => text));
  return { ...result, parts: unzipTexts(result.bytes), texts };
};

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

  it('is written even where a word for yes was taken for a name', async () => {
    const rows = `<row r="1">${shared('A1', 0)}</row><row r="2"><c r="A2" t="b"><v>1</v></c></row><row r="3"><c r="A3" t="b"><v>0</v></c></row>`;
    const bytes = makeXlsx({ sheets: [{ name: 'S', rows }], strings: [si('Present')] });
    const truthful = listedName('TRUE');
    const { bytes: redacted } = await redactFile({ ...toOptions(bytes), detector: truthful });
    expect(unzipTexts(redacted)['xl/worksheets/sheet1.xml']).toContain(
      '<c r="A2" t="str"><v>[PERSON_1]</v></c></row><row r="3"><c r="A3" t="b"><v>0</v></c></row>',
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
