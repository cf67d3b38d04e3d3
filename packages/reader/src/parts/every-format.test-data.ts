import { utils, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { encrypt } from 'officecrypto-tool';
import sharp from 'sharp';
import { makeDoc, makeWord95 } from '../doc/make-doc.test-data.ts';
import { buildMail } from '../mail/mail-builder.test-data.ts';
import { buildMsg } from '../mail/msg-builder.test-data.ts';
import { buildPdf, showText } from '../pdf/minimal-pdf.test-data.ts';

const title = 'Rechnung für Größe 5';
const prose = 'Σύνολο 1.234,50 € bis 請求書 — “fällig” im März & später';
const rows = [
  ['Posten', 'Menge', 'Preis'],
  ['Äpfel & Birnen', '12', '3,50'],
  ['Schrauben M6 × 20', '400', '0,07'],
  ['Ναύλος', '1', '18,00'],
];
const toXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const pack = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

const word = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${toXml(text)}</w:t></w:r></w:p>`;
const wordPart = (inner: string): string => `<w:document>${inner}</w:document>`;
const docx = (): Uint8Array =>
  pack({
    'word/document.xml': wordPart(
      word(title) +
        word(prose) +
        `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${word(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`,
    ),
    'word/header1.xml': wordPart(word('Kopfzeile der Firma')),
    'word/footer1.xml': wordPart(word('Fußzeile mit Konto')),
    'word/footnotes.xml': wordPart(word('Anmerkung unten')),
    'word/endnotes.xml': wordPart(word('Anmerkung am Ende')),
  });

const shape = (text: string): string =>
  `<p:sp><p:txBody><a:p><a:r><a:t>${toXml(text)}</a:t></a:r></a:p></p:txBody></p:sp>`;
const frame = `<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tblGrid>${rows[0]?.map(() => '<a:gridCol w="1270000"/>').join('')}</a:tblGrid>${rows.map((cells) => `<a:tr h="400000">${cells.map((cell) => `<a:tc><a:txBody><a:p><a:r><a:t>${toXml(cell)}</a:t></a:r></a:p></a:txBody></a:tc>`).join('')}</a:tr>`).join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
const slide = (inner: string): string => `<p:sld><p:cSld><p:spTree>${inner}</p:spTree></p:cSld></p:sld>`;
const pptx = (): Uint8Array =>
  pack({
    'ppt/presentation.xml':
      '<p:presentation><p:sldIdLst><p:sldId r:id="r1"/><p:sldId r:id="r2"/></p:sldIdLst></p:presentation>',
    'ppt/_rels/presentation.xml.rels':
      '<Relationships><Relationship Id="r1" Type="x/slide" Target="slides/slide1.xml"/><Relationship Id="r2" Type="x/slide" Target="slides/slide2.xml"/></Relationships>',
    'ppt/slides/slide1.xml': slide(`${shape(title)}<p:grpSp>${shape(prose)}</p:grpSp>`),
    'ppt/slides/slide2.xml': slide(frame),
  });

const book = () => {
  const made = utils.book_new();
  utils.book_append_sheet(made, utils.aoa_to_sheet([[title], [prose], ...rows]), 'Eins');
  utils.book_append_sheet(made, utils.aoa_to_sheet([['Zweites Blatt', 7.25]]), 'Zwei');
  return made;
};
const workbook = (bookType: 'xlsx' | 'xlsb' | 'ods' | 'biff8'): Uint8Array =>
  new Uint8Array(write(book(), { type: 'array', bookType, bookSST: bookType === 'xlsx' }));

/** Letters beyond ASCII as RTF has them. */
const toRtf = (text: string): string => text.replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0)}?`);
const rtf = (): string =>
  `{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}{\\b ${toRtf(title)}}\\par ${toRtf(prose)}\\par ${rows
    .map(
      (cells) =>
        `\\trowd\\cellx1000\\cellx2000\\cellx3000\\intbl ${cells.map((cell) => `${toRtf(cell)}\\cell`).join(' ')}\\row`,
    )
    .join('\n')}\\pard Ende\\par}`;

const page = `<html><head><title>x</title></head><body><h1>${toXml(title)}</h1><p>${toXml(prose)}</p><table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${toXml(cell)}</td>`).join('')}</tr>`).join('')}</table></body></html>`;
const bill = buildPdf({ pages: [{ content: showText({ x: 50, y: 700, text: 'Attached bill 17' }) }] });

/** Each format that is read, with a text in all its places; built anew at each call. */
export const everyFormat: Readonly<
  Record<
    string,
    { kind: string; build: () => Uint8Array | Promise<Uint8Array>; passwords?: readonly string[] }
  >
> = {
  pdf: {
    kind: 'pdf',
    build: () =>
      buildPdf({
        pages: [
          { content: showText({ x: 50, y: 700, text: 'Invoice 4711' }) },
          { content: showText({ x: 50, y: 600, text: 'second page, total 12.50' }) },
        ],
        attachments: [{ name: 'data.xml', text: '<a>1</a>' }],
      }),
  },
  docx: { kind: 'docx', build: docx },
  xlsx: { kind: 'xlsx', build: () => workbook('xlsx') },
  xlsb: { kind: 'xlsb', build: () => workbook('xlsb') },
  ods: { kind: 'ods', build: () => workbook('ods') },
  xls: { kind: 'xls', build: () => workbook('biff8') },
  csv: { kind: 'csv', build: () => strToU8(rows.map((cells) => cells.join(';')).join('\r\n')) },
  pptx: { kind: 'pptx', build: pptx },
  doc: { kind: 'doc', build: () => new Uint8Array(makeDoc(`${title}\r${prose}\r`)) },
  'doc of Word 95': { kind: 'doc', build: () => new Uint8Array(makeWord95('Dear Bob,\r', 'see below.\r')) },
  rtf: { kind: 'rtf', build: () => strToU8(rtf()) },
  html: { kind: 'html', build: () => strToU8(page) },
  markdown: {
    kind: 'markdown',
    build: () =>
      strToU8(
        `# ${title}\n\n${prose}\n\n- one\n- two\n\n| ${rows.map((cells) => cells.join(' | ')).join(' |\n| ')} |\n`.replace(
          ' |\n',
          ' |\n| --- | --- | --- |\n',
        ),
      ),
  },
  xml: { kind: 'xml', build: () => strToU8(`<?xml version="1.0"?><bill><to>${toXml(prose)}</to></bill>`) },
  text: { kind: 'text', build: () => strToU8(`${title}\n\n${prose}\nEnde.`) },
  mail: {
    kind: 'mail',
    build: () =>
      buildMail([
        { type: 'text/plain; charset=utf-8', body: `${title}\r\n${prose}` },
        { type: 'application/pdf; name=bill.pdf', body: bill },
      ]),
  },
  msg: {
    kind: 'msg',
    build: () =>
      buildMsg({
        subject: title,
        body: `${prose}\r\nEnde.`,
        to: [{ name: 'Bob', address: 'bob@example.com' }],
        attachments: [
          { name: 'bill.pdf', bytes: bill },
          { name: 'Forwarded', bytes: { subject: 'Inner', body: prose } },
        ],
      }),
  },
  zip: { kind: 'zip', build: () => zipSync({ 'a/bill.pdf': bill, 'b.txt': strToU8(prose) }) },
  'locked xlsx': {
    kind: 'xlsx',
    build: () => new Uint8Array(encrypt(Buffer.from(workbook('xlsx')), { password: 'p', type: 'standard' })),
    passwords: ['p'],
  },
  image: {
    kind: 'image',
    build: async () =>
      new Uint8Array(
        await sharp({ create: { width: 80, height: 60, channels: 3, background: '#eee' } })
          .png()
          .toBuffer(),
      ),
  },
};
