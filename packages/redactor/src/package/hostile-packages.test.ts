import { describe, expect, it } from 'vitest';
import { toOptions } from '../reader-eyes.test-data.ts';
import { redactFile } from '../redact-file.ts';
import { makeDocx, paragraph, relationsOf, unzipTexts } from './make-package.test-data.ts';
import { makeXlsx, sharedCell as shared, sharedString as si } from './make-workbook.test-data.ts';

const utf16 = (text: string, mark = '\ufeff') => new Uint8Array(Buffer.from(mark + text, 'utf16le'));

/** Everything that the file says, whatever it is written in. */
const sayAll = (bytes: Uint8Array): string =>
  Object.values(unzipTexts(bytes)).join('\n').replaceAll('\0', '');

const redact = async (bytes: Uint8Array): Promise<string> =>
  sayAll((await redactFile(toOptions(bytes))).bytes);

const mail = 'ada@lovelace.org';

describe('a Word file', () => {
  it.each<[string, string, Record<string, string | Uint8Array>]>([
    ['a comment of the XML', `<w:p/><!-- from Ada Lovelace, ${mail} -->`, {}],
    ['an instruction to programs', `<w:p/><?mso Ada Lovelace ${mail}?>`, {}],
    ['a field in one tag', `<w:p><w:fldSimple w:instr=" HYPERLINK &quot;mailto:${mail}&quot; "/></w:p>`, {}],
    [
      'own data, in attributes and elements alone',
      paragraph('x'),
      {
        'customXml/item1.xml': `<p mail="${mail}" ssn="536-90-4399"><name>Ada Lovelace</name><iban>DE89370400440532013000</iban></p>`,
      },
    ],
    [
      'a part in UTF-16',
      paragraph('x'),
      { 'word/header1.xml': utf16(`<w:hdr>${paragraph('Ada Lovelace')}</w:hdr>`) },
    ],
    [
      'a part in UTF-16 without a mark',
      paragraph('x'),
      {
        'word/header1.xml': utf16(
          `<?xml version="1.0" encoding="UTF-16"?><w:hdr>${paragraph('Ada Lovelace')}</w:hdr>`,
          '',
        ),
      },
    ],
    [
      'a page of another format that is shown in it',
      paragraph('x'),
      { 'word/afchunk1.htm': `<p>Ada <b>Love</b>lace</p>`, 'word/afchunk2.mht': `Ada Lovelace` },
    ],
    [
      'the variables and the glossary',
      paragraph('x'),
      {
        'word/settings.xml': `<w:settings><w:docVars><w:docVar w:name="client" w:val="Ada Lovelace"/></w:docVars></w:settings>`,
        'word/glossary/document.xml': `<w:glossaryDocument>${paragraph('Ada Love', 'lace')}</w:glossaryDocument>`,
      },
    ],
    [
      'who reviewed it by mail',
      paragraph('x'),
      {
        'docProps/custom.xml': `<Properties><property name="_AuthorEmail"><vt:lpwstr>qx7lovelace</vt:lpwstr></property><property name="_AuthorEmailDisplayName"><vt:lpwstr>Qx Lovelace</vt:lpwstr></property></Properties>`,
      },
    ],
    [
      'who wrote notes to slides, cells and texts',
      paragraph('x'),
      {
        'ppt/commentAuthors.xml': `<p:cmAuthorLst><p:cmAuthor id="1" name="Qx Lovelace" initials="QL"/></p:cmAuthorLst>`,
        'ppt/authors.xml': `<p188:authorLst><p188:author id="{1}" name="Qx Lovelace" initials="QL" userId="S::q@lovelace" providerId="AD"/></p188:authorLst>`,
        'xl/persons/person.xml': `<personList><person displayName="Qx Lovelace" id="{1}" userId="qx-lovelace" providerId="None"/></personList>`,
        'xl/revisions/userNames1.xml': `<users><userInfo guid="{1}" name="Qx Lovelace" id="-1"/></users>`,
      },
    ],
    [
      'the folder it was saved in',
      paragraph('x'),
      {
        'xl/workbook2.xml': `<workbook><x15ac:absPath url="C:\\Users\\QxLovelace\\Documents\\"/></workbook>`,
        'word/_rels/settings.xml.rels': relationsOf([
          'attachedTemplate',
          'file:///C:\\Users\\QxLovelace\\Normal.dotm',
          true,
        ]),
      },
    ],
    ['text of signs by number', `<w:p><w:r><w:t>&#x41;da&#32;&#76;ovelace</w:t></w:r></w:p>`, {}],
    ['text parted by what nobody sees', paragraph('Ada Love\u200blace, a', 'da@love\u00adlace.org'), {}],
    [
      'text parted by marks of spelling and places',
      '<w:p><w:r><w:t>Ada Love</w:t></w:r><w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="1" w:name="Ada_Lovelace"/><w:r><w:softHyphen/><w:t>lace</w:t></w:r></w:p>',
      {},
    ],
  ])('loses a value in %s', async (_where, body, others) => {
    expect(await redact(makeDocx(body, others))).not.toMatch(/Love\W*lace|536-90|DE8937/i);
  });
});

const one = (xml: string) => ({ name: 'S', rows: `<row r="1">${xml}</row>` });

describe('a workbook', () => {
  it.each<[string, Parameters<typeof makeXlsx>[0]]>([
    [
      'how a name is spoken',
      {
        sheets: [one(shared('A1', 0))],
        strings: ['<si><t>Ada Lovelace</t><rPh sb="0" eb="2"><t>エイダ・ラブレス</t></rPh></si>'],
      },
    ],
    [
      'headers and footers with their codes',
      {
        sheets: [
          {
            ...one(''),
            after:
              '<headerFooter><oddHeader>&amp;Lada@lovelace.org&amp;C&amp;"Arial,Bold"&amp;12Ada Lovelace&amp;R&amp;K000000Ada Lovelace</oddHeader></headerFooter>',
          },
        ],
      },
    ],
    [
      'cells that share a text, under several heads',
      {
        sheets: [
          {
            name: 'S',
            rows: `<row r="1">${shared('A1', 0)}${shared('B1', 1)}</row>${[2, 3, 4].map((row) => `<row r="${row}">${shared(`A${row}`, 2)}${shared(`B${row}`, 2 + row - 2)}</row>`).join('')}`,
          },
        ],
        strings: [
          si('Reviewer'),
          si('Mail'),
          si('ada@lovelace.org'),
          si('b@lovelace.org'),
          si('c@lovelace.org'),
        ],
      },
    ],
    [
      'lists to choose from, conditions and queries',
      {
        sheets: [
          {
            ...one(''),
            after:
              '<dataValidations><dataValidation sqref="A1"><formula1>"Ada Lovelace,Bob"</formula1></dataValidation></dataValidations><conditionalFormatting><cfRule><formula>A1="Ada Lovelace"</formula></cfRule></conditionalFormatting>',
          },
        ],
        others: {
          'xl/connections.xml': `<connections><connection><dbPr connection="Data Source=x;User ID=${mail}" command="select * where n='Ada Lovelace'"/></connection></connections>`,
        },
      },
    ],
    [
      'formulas that put it together',
      {
        sheets: [
          one(
            '<c r="A1" t="str"><f>"Ada "&amp;"Love"&amp;"lace"</f><v>Ada Lovelace</v></c><c r="B1" t="str"><f>HYPERLINK("mailto:ada@lovelace.org","x")</f><v>x</v></c>',
          ),
        ],
      },
    ],
    [
      'a number that its format shows as an id',
      {
        sheets: [one(`${shared('A1', 0)}</row><row r="2"><c r="A2" s="2"><v>536904399</v></c>`)],
        strings: [si('SSN')],
      },
    ],
  ])('loses a value in %s', async (_where, options) => {
    expect(await redact(makeXlsx(options))).not.toMatch(/Lovelace|"Love|ラブレス|536904399/i);
  });
});
