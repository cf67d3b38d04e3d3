import { describe, expect, it } from 'vitest';
import { readerEyes, testKey, toOptions } from '../reader-eyes.test-data.ts';
import { redactFile } from '../redact-file.ts';
import { restoreFile } from '../restore-file.ts';
import { makeDocx, paragraph, relationsOf, unzipTexts } from './make-package.test-data.ts';

const iban = 'DE89 3704 0044 0532 0130 00';
const redact = async (bytes: Uint8Array, policy?: string) => {
  const result = await redactFile(toOptions(bytes, policy));
  return { ...result, parts: unzipTexts(result.bytes) };
};
const bodyOf = async (body: string, policy?: string) =>
  (await redact(makeDocx(body), policy)).parts['word/document.xml'] ?? '';
const readText = async (bytes: Uint8Array) =>
  (await readerEyes.read(bytes)).pages.flatMap(({ lines }) => lines.map(({ text }) => text));

describe('a Word file', () => {
  it('loses a value whose letters stand in several runs, and keeps what stands around it', async () => {
    const bytes = makeDocx(
      paragraph('Dear Ada', ' Love', 'lace, pay ', 'DE89 3704 0044 ', '0532 0130 00 now'),
    );
    const { parts, bytes: redacted, counts } = await redact(bytes);
    expect(await readText(redacted)).toEqual(['Dear [PERSON_1], pay [IBAN_CODE_1] now']);
    expect(parts['word/document.xml']).toContain('<w:b/>');
    expect(parts['word/document.xml']).not.toMatch(/Love|0532/);
    expect(counts).toEqual({ IBAN_CODE: 1, PERSON: 1 });
  });

  it.each([
    ['deleted text', `<w:p><w:del><w:r><w:delText>Ada Lovelace</w:delText></w:r></w:del></w:p>`],
    [
      'the instruction of a field',
      `<w:p><w:r><w:instrText>HYPERLINK "mailto:ada@lovelace.org"</w:instrText></w:r></w:p>`,
    ],
    [
      'a text box',
      `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('Ada Lovelace')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
    ],
    [
      'an alternative text',
      `<w:p><w:r><wp:docPr id="1" name="Picture 1" descr="Ada Lovelace at home"/></w:r></w:p>`,
    ],
    [
      'CDATA and entities',
      `<w:p><w:r><w:t><![CDATA[Ada Lovelace]]></w:t></w:r></w:p>${paragraph('Ada&#32;Lovelace')}`,
    ],
    ['the tag of a control', `<w:sdt><w:sdtPr><w:tag w:val="Ada Lovelace"/></w:sdtPr></w:sdt>`],
  ])('loses a value in %s', async (_where, body) => {
    const found = await bodyOf(`${paragraph('Ada Lovelace, ada@lovelace.org')}${body}`);
    expect(found).not.toMatch(/Lovelace/i);
    expect(found).toContain('[PERSON_1]');
  });

  it('loses who wrote and changed it, whatever their names are', async () => {
    const others = {
      'docProps/core.xml':
        '<cp:coreProperties><dc:creator>qx7</dc:creator><cp:lastModifiedBy>qx7</cp:lastModifiedBy><dc:title>Plan</dc:title></cp:coreProperties>',
      'docProps/app.xml': '<Properties><Company>Qx Seven</Company></Properties>',
      'word/comments.xml': `<w:comments><w:comment w:id="0" w:author="qx7" w:initials="qx">${paragraph('fine')}</w:comment></w:comments>`,
      'word/people.xml': '<w15:people><w15:person w15:author="qx7"/></w15:people>',
    };
    const { parts } = await redact(
      makeDocx(paragraph('Nothing here'), others),
      'default: { operator: replace }',
    );
    for (const name of Object.keys(others)) expect(parts[name]).not.toMatch(/qx7|Seven/i);
    expect(parts['docProps/core.xml']).toContain('<dc:title>Plan</dc:title>');
    expect(parts['word/comments.xml']).toContain('w:author="&lt;PERSON&gt;"');
  });

  it('loses a value in every other part, links in percent signs included', async () => {
    const others: Record<string, string> = {
      'word/header1.xml': `<w:hdr>${paragraph('Ada Lovelace')}</w:hdr>`,
      'word/footer1.xml': `<w:ftr>${paragraph(`IBAN ${iban}`)}</w:ftr>`,
      'word/footnotes.xml': `<w:footnotes>${paragraph('Ada', ' Lovelace')}</w:footnotes>`,
      'word/charts/chart1.xml':
        '<c:chart><c:cat><c:f>Sheet1!$A$1</c:f><c:strCache><c:pt><c:v>Ada Lovelace</c:v></c:pt></c:strCache></c:cat></c:chart>',
      'customXml/item1.xml': `<root><name>Ada Lovelace</name><x iban="DE89370400440532013000"/></root>`,
      'docProps/custom.xml':
        '<Properties><property name="Client"><vt:lpwstr>Ada Lovelace</vt:lpwstr></property></Properties>',
      'word/_rels/document.xml.rels': relationsOf([
        'hyperlink',
        'https://example.com/Ada%20Lovelace?x=1',
        true,
      ]),
    };
    const { parts } = await redact(makeDocx(paragraph(`Ada Lovelace ${iban}`), others));
    for (const name of Object.keys(others)) expect(parts[name]).not.toMatch(/Lovelace|0532 ?0130|053201/i);
    expect(parts['word/charts/chart1.xml']).toContain('Sheet1!$A$1');
    expect(parts['word/_rels/document.xml.rels']).toContain('TargetMode="External"');
  });

  it('loses thumbnails, macros and embedded files, and says so', async () => {
    const others = {
      'docProps/thumbnail.jpeg': 'Ada Lovelace',
      'word/vbaProject.bin': 'Ada Lovelace',
      'word/embeddings/oleObject1.bin': 'Ada Lovelace',
      'word/media/image1.emf': 'Ada Lovelace',
      'word/_rels/document.xml.rels': relationsOf(
        ['vbaProject', 'vbaProject.bin'],
        ['image', 'media/image1.emf'],
      ),
    };
    const { parts, notes } = await redact(makeDocx(paragraph('x'), others));
    expect(Object.values(parts).join('')).not.toContain('Lovelace');
    expect(parts['docProps/thumbnail.jpeg']).toBeUndefined();
    expect(parts['_rels/.rels']).not.toContain('thumbnail');
    expect(parts['word/_rels/document.xml.rels']).not.toContain('vbaProject');
    expect(parts['[Content_Types].xml']).not.toContain('thumbnail');
    expect(parts['[Content_Types].xml']).toContain(
      '<Override PartName="/word/media/image1.emf" ContentType="image/png"/>',
    );
    expect(notes.map(({ code }) => code).sort()).toEqual([
      'embedded-removed',
      'macros-removed',
      'pictures-removed',
    ]);
  });

  it('is left byte for byte where nothing is found', async () => {
    const bytes = makeDocx(`${paragraph('Plain &amp; simple')}<!-- kept --><w:p w:rsidR="00A1B2C3"/>`);
    expect((await redact(bytes)).parts['word/document.xml']).toBe(unzipTexts(bytes)['word/document.xml']);
  });

  it.each(['placeholder', 'encrypt'])('is restored by the key after %s', async (operator) => {
    const text = `Ada Lovelace & <${iban}>`;
    const bytes = makeDocx(paragraph('Ada Love', 'lace &amp; &lt;DE89 3704 0044 0532 0130 00&gt;'));
    const { bytes: redacted, placeholders } = await redact(bytes, `default: { operator: ${operator} }`);
    expect((await readText(redacted)).join('')).not.toContain('Lovelace');
    const restored = await restoreFile({
      bytes: redacted,
      eyes: readerEyes,
      key: { ...testKey, placeholders },
    });
    expect(await readText(restored.bytes)).toEqual([text]);
  });

  it('is refused where a value stands in the name of a part', async () => {
    const bytes = makeDocx(paragraph('Ada Lovelace'), { 'word/media/Ada-Lovelace.xml': '<x/>' });
    await expect(redact(bytes)).rejects.toMatchObject({ code: 'redaction.value-left' });
  });
});
