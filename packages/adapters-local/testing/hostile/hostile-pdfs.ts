import { deflateSync } from 'node:zlib';
import type { HostileFile } from './hostile-file.ts';
import { buildRawPdf, onePage, pdfStream } from './raw-pdf.ts';

const names = ['read', 'me', 'calmly'];
const text = names.join(' ');

const flate = (body: string | Uint8Array): Uint8Array => pdfStream('/Filter /FlateDecode', deflateSync(body));

/** Page tree, cross-references and sizes that lie. */
const liars: readonly HostileFile[] = [
  {
    title: 'PDF that is cut off in the middle of its first page',
    fileName: 'cut.pdf',
    bytes: () => buildRawPdf(onePage({ text })).subarray(0, 180),
    expected: { code: 'document.damaged' },
  },
  {
    title: 'PDF whose page tree is its own child',
    fileName: 'cycle.pdf',
    bytes: () => buildRawPdf(onePage({ text, pages: '<< /Type /Pages /Count 2 /Kids [2 0 R 3 0 R] >>' })),
    expected: { words: names },
  },
  {
    title: 'PDF whose page tree has nothing but itself',
    fileName: 'loop.pdf',
    bytes: () => buildRawPdf(onePage({ text, pages: '<< /Type /Pages /Count 1 /Kids [2 0 R] >>' })),
    expected: { code: 'document.damaged' },
  },
  {
    title: 'PDF that claims a billion pages',
    fileName: 'billion.pdf',
    bytes: () => buildRawPdf(onePage({ text, pages: '<< /Type /Pages /Count 1000000000 /Kids [3 0 R] >>' })),
    expected: { words: names },
  },
  {
    title: 'PDF of 10,000 pages',
    fileName: 'long.pdf',
    bytes: () => {
      const kids = Array.from({ length: 10_000 }, () => '3 0 R').join(' ');
      return buildRawPdf(onePage({ text, pages: `<< /Type /Pages /Count 10000 /Kids [${kids}] >>` }));
    },
    expected: { code: 'document.too-many-pages' },
  },
  {
    title: 'PDF with a page of 10^9 points',
    fileName: 'giant.pdf',
    bytes: () => buildRawPdf(onePage({ text, page: '/MediaBox [0 0 1000000000 1000000000]' })),
    expected: { code: 'document.damaged' },
  },
  {
    title: 'PDF with a page of which nobody can tell the size',
    fileName: 'sizeless.pdf',
    bytes: () => buildRawPdf(onePage({ text, page: '/MediaBox [9e99 -1e38 1e39 (a)]' })),
    expected: { words: names },
  },
  {
    title: 'PDF whose cross-references go round in a circle',
    fileName: 'circle.pdf',
    bytes: () => buildRawPdf(onePage({ text }), { trailer: (xrefAt) => `/Prev ${xrefAt}` }),
    expected: { words: names },
  },
];

const brackets = 200_000;

/** Streams, nesting and fonts that eat memory or the stack. */
const gluttons: readonly HostileFile[] = [
  {
    title: 'PDF with a page of 100 MB of zeros in 100 KB',
    fileName: 'zeros.pdf',
    bytes: () => buildRawPdf(onePage({ text, content: flate(new Uint8Array(100 * 1024 * 1024)) })),
    expected: { words: [] },
  },
  {
    title: 'PDF with an object stream of 100 MB of zeros',
    fileName: 'object-stream.pdf',
    bytes: () => {
      const packed = deflateSync(new Uint8Array(100 * 1024 * 1024));
      const stream = pdfStream('/Type /ObjStm /N 1000000 /First 9000000 /Filter /FlateDecode', packed);
      return buildRawPdf(onePage({ text, more: [stream], catalog: '/Extra 6 0 R /Names 7 0 R' }));
    },
    expected: { words: names },
  },
  {
    title: 'PDF with arrays nested 200,000 deep in its catalogue',
    fileName: 'deep-arrays.pdf',
    bytes: () => {
      const deep = `${'['.repeat(brackets)}${']'.repeat(brackets)}`;
      return buildRawPdf(onePage({ text, catalog: `/Deep ${deep}` }));
    },
    expected: { words: names },
  },
  {
    title: 'PDF with dictionaries nested 200,000 deep beside its pages',
    fileName: 'deep-dictionaries.pdf',
    bytes: () => {
      const deep = `${'<< /a '.repeat(brackets)}1${' >>'.repeat(brackets)}`;
      return buildRawPdf(onePage({ text, more: [deep], catalog: '/Extra 6 0 R' }));
    },
    expected: { words: names },
  },
  {
    title: 'PDF whose page content nests 200,000 arrays and states',
    fileName: 'deep-content.pdf',
    bytes: () =>
      buildRawPdf(onePage({ text, content: `${'q '.repeat(brackets)}${'['.repeat(brackets)} TJ\n` })),
    expected: { words: [] },
  },
  {
    title: 'PDF with a form that draws itself',
    fileName: 'self-form.pdf',
    bytes: () => {
      const form = pdfStream(
        '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>',
        '/X Do',
      );
      const page = '/MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> /XObject << /X 6 0 R >> >>';
      return buildRawPdf(onePage({ text, page, content: '/X Do\n', more: [form] }));
    },
    expected: { words: names },
  },
  {
    title: 'PDF with a damaged font',
    fileName: 'font.pdf',
    bytes: () => {
      const font =
        '<< /Type /Font /Subtype /TrueType /BaseFont /Broken /FirstChar 32 /LastChar 32 /Widths [9e9] /FontDescriptor 6 0 R >>';
      const descriptor =
        '<< /Type /FontDescriptor /FontName /Broken /Flags 32 /FontBBox [0 0 1 1] /FontFile2 7 0 R >>';
      const file = Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7919) % 256);
      file.set([0, 1, 0, 0, 255, 255]);
      return buildRawPdf(onePage({ text, font, more: [descriptor, pdfStream('/Length1 4000', file)] }));
    },
    expected: { words: ['read'] },
  },
  {
    title: 'PDF with letters that are half a character',
    fileName: 'surrogates.pdf',
    bytes: () => {
      const map =
        '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange ' +
        '2 beginbfchar <41> <D800> <42> <DC00> endbfchar endcmap end';
      const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>';
      return buildRawPdf(onePage({ text: `xAy B ${text}`, font, more: [pdfStream('', map)] }));
    },
    expected: { words: names },
  },
];

/** A PDF that would run a script and a program and call the address if somebody let it. */
export const buildActingPdf = (address: string): Uint8Array =>
  buildRawPdf(
    onePage({
      text,
      catalog:
        '/OpenAction << /S /JavaScript /JS (while(true){}) /Next << /S /Launch /F (/bin/sh) >> >> ' +
        `/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (app.launchURL\\("${address}"\\)) >>] >> >>`,
      page: `/MediaBox [0 0 595 842] /AA << /O << /S /URI /URI (${address}) >> >>`,
    }),
  );

const actors: readonly HostileFile[] = [
  {
    title: 'PDF with JavaScript, an action on opening, and a program to launch',
    fileName: 'script.pdf',
    bytes: () => buildActingPdf('http://127.0.0.1:9/'),
    expected: { words: names },
  },
];

export const hostilePdfs: readonly HostileFile[] = [...liars, ...gluttons, ...actors];
