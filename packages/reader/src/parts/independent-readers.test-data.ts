import { CFB } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * Finds the texts of a file in the simplest way that its format allows, and shares nothing with the readers but, in some
 * formats, the library that opens the container.
 */
export type IndependentReader = (bytes: Uint8Array) => string[] | Promise<string[]>;

const fromXml = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** What stands in elements of a name, without the tags in it. */
const inElements = (xml: string, name: string): string[] =>
  [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>(.*?)</${name}>`, 'gs'))].map(([, inner = '']) =>
    fromXml(inner.replace(/<[^>]*>/g, '')),
  );

const inPackage =
  (part: RegExp, element: string): IndependentReader =>
  (bytes) =>
    Object.entries(unzipSync(bytes))
      .filter(([name]) => part.test(name))
      .flatMap(([, content]) => inElements(Buffer.from(content).toString(), element));

const streamOf = (bytes: Uint8Array, name: RegExp): Buffer => {
  const container: { FullPaths: string[]; FileIndex: { content?: Uint8Array }[] } = CFB.read(
    Buffer.from(bytes),
    { type: 'buffer' },
  );
  const place = container.FullPaths.findIndex((path) => name.test(path));
  return Buffer.from(container.FileIndex[place]?.content ?? []);
};

/** Records of Excel 97: a type and a length of two bytes each. Labels are row, column, format, length, width, text. */
const inBiff: IndependentReader = (bytes) => {
  const stream = streamOf(bytes, /\/Workbook$/);
  const texts: string[] = [];
  for (let at = 0; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2)) {
    if (stream.readUInt16LE(at) !== 0x0204) continue;
    const isWide = (stream.readUInt8(at + 12) & 1) === 1;
    const length = stream.readUInt16LE(at + 10) * (isWide ? 2 : 1);
    texts.push(stream.subarray(at + 13, at + 13 + length).toString(isWide ? 'utf16le' : 'latin1'));
  }
  return texts;
};

/** Records of XLSB: type and length of seven bits a byte. `BrtCellSt` is column, format, length, UTF-16. */
const inXlsb: IndependentReader = (bytes) =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => /worksheets\/sheet\d+\.bin$/.test(name))
    .flatMap(([, content]) => {
      const sheet = Buffer.from(content);
      const texts: string[] = [];
      let at = 0;
      const next = (most: number): number => {
        let number = 0;
        for (let index = 0; index < most; index++) {
          const byte = sheet[at++] ?? 0;
          number |= (byte & 0x7f) << (7 * index);
          if (byte < 0x80) break;
        }
        return number;
      };
      while (at < sheet.length) {
        const [type, length] = [next(2), next(4)];
        if (type === 6) {
          texts.push(sheet.subarray(at + 12, at + 12 + 2 * sheet.readUInt32LE(at + 8)).toString('utf16le'));
        }
        at += length;
      }
      return texts;
    });

/** One piece of UTF-16, which starts where the piece table says. */
const inWord97: IndependentReader = (bytes) => {
  const [main, table] = [streamOf(bytes, /\/WordDocument$/), streamOf(bytes, /\/1Table$/)];
  const pieces = main.readUInt32LE(0x1a2) + 5;
  const [start, length] = [table.readUInt32LE(pieces + 10), table.readUInt32LE(pieces + 4)];
  return main
    .subarray(start, start + 2 * length)
    .toString('utf16le')
    .split('\r');
};

const inMail: IndependentReader = (bytes) => {
  const [head = '', text = ''] = Buffer.from(bytes).toString('latin1').split('\r\n--=_b\r\n');
  const subject = /^Subject: (.*)$/m.exec(head)?.[1] ?? '';
  const body = Buffer.from(text.slice(text.indexOf('\r\n\r\n')), 'base64').toString();
  return [subject, ...body.split('\r\n')];
};

const inMsg: IndependentReader = (bytes) =>
  ['0037', '1000'].flatMap((property) =>
    streamOf(bytes, new RegExp(`^[^/]*/__substg1\\.0_${property}001F$`))
      .toString('utf16le')
      .split('\r\n'),
  );

const inPdf: IndependentReader = async (bytes) => {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const document = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    texts.push(...items.map((item) => ('str' in item ? item.str : '')));
  }
  await task.destroy();
  return texts;
};

const asText: IndependentReader = (bytes) => Buffer.from(bytes).toString().split(/\r?\n/);

export const independentReaders: Readonly<Record<string, IndependentReader>> = {
  pdf: inPdf,
  docx: inPackage(/^word\/[a-z]+\d*\.xml$/, 'w:t'),
  xlsx: inPackage(/^xl\/sharedStrings\.xml$/, 't'),
  xlsb: inXlsb,
  ods: inPackage(/^content\.xml$/, 'text:p'),
  xls: inBiff,
  csv: (bytes) =>
    Buffer.from(bytes)
      .toString()
      .split(/;|\r\n/),
  pptx: inPackage(/^ppt\/slides\//, 'a:t'),
  doc: inWord97,
  'doc of Word 95': (bytes) =>
    [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/[\w ,.]{9,}/g),
    ].map(String),
  rtf: (bytes) =>
    Buffer.from(bytes)
      .toString('latin1')
      .replace(/\{\\fonttbl.*?\}\}/, '')
      .replace(/\\u(\d+)\?/g, (_, code) => String.fromCharCode(Number(code)))
      .split(/\\[a-z]+\d* ?|[{}\n]/),
  html: (bytes) => ['h1', 'p', 'td'].flatMap((name) => inElements(Buffer.from(bytes).toString(), name)),
  markdown: (bytes) =>
    Buffer.from(bytes)
      .toString()
      .split(/[#|\n]|^- |---/m),
  xml: asText,
  text: asText,
  mail: inMail,
  msg: inMsg,
  zip: (bytes) => Object.keys(unzipSync(bytes)),
};
