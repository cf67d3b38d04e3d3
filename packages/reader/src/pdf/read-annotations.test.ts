import { expect, it } from 'vitest';
import { readBytes } from '../read-bytes.ts';
import { buildPdf, showText } from './minimal-pdf.test-data.ts';

const annotation = (subtype: string, rect: string, more: string): string =>
  `<< /Type /Annot /Subtype /${subtype} /Rect [${rect}] ${more} >>`;

it('tells links as text, with the places of their boxes', async () => {
  const annotations = [
    annotation('Link', '60 695 120 715', '/A << /S /URI /URI (javascript:alert\\(1\\)) >>'),
    annotation('Link', '60 595 120 615', '/Dest [7 0 R /Fit]'),
    annotation('Link', '60 495 120 515', '/F 2 /A << /S /URI /URI (https://hidden.example) >>'),
  ];
  const page = { content: showText({ x: 60, y: 700, text: 'here' }) };
  const bytes = buildPdf({ pages: [{ ...page, entries: `/Annots [${annotations.join(' ')}]` }, page] });
  const { pages } = await readBytes({ bytes });
  expect(pages[0]?.links).toEqual([
    { box: [0.1, 0.10625, 0.2, 0.13125], target: 'javascript:alert(1)' },
    { box: [0.1, 0.23125, 0.2, 0.25625], target: '#page=2' },
  ]);
  expect(pages[1]).not.toHaveProperty('links');
});

it('tells notes and marks with what was written', async () => {
  const note = annotation('Text', '300 695 320 715', '/Contents (Pay \\344 later)');
  const mark = annotation('Highlight', '60 695 120 715', '/QuadPoints [60 715 120 715 60 695 120 695]');
  const bytes = buildPdf({
    pages: [{ content: showText({ x: 60, y: 700, text: 'Sum' }), entries: `/Annots [${note} ${mark}]` }],
  });
  const { pages } = await readBytes({ bytes });
  expect(pages[0]?.annotations).toEqual([
    { kind: 'text', box: [0.5, 0.10625, 0.53333, 0.13125], text: 'Pay ä later' },
    { kind: 'highlight', box: [0.1, 0.10625, 0.2, 0.13125], text: '' },
  ]);
});

it('tells what stands in a form, what is ticked and what is signed', async () => {
  const box = (name: string, state: string) =>
    `/FT /Btn /T (${name}) /V /${state} /AS /${state} /AP << /N << /Yes 12 0 R /Off 12 0 R >> >>`;
  const objects = [
    annotation('Widget', '60 695 160 715', '/FT /Tx /T (name) /V (Ann Lee) /Parent 5 0 R'),
    '<< /T (buyer) /Kids [4 0 R] >>',
    annotation('Widget', '60 595 70 605', box('agreed', 'Yes')),
    annotation('Widget', '60 495 70 505', box('post', 'Off')),
    annotation('Widget', '60 395 160 415', '/FT /Tx /Ff 8192 /T (pin) /V (1234)'),
    annotation('Widget', '60 295 160 315', '/FT /Ch /Ff 131072 /T (country) /V (NL) /Opt [(DE) (NL)]'),
    annotation(
      'Widget',
      '60 195 160 215',
      '/FT /Sig /T (sign) /V << /Type /Sig /Filter /Adobe.PPKLite /Contents <3082> /ByteRange [0 1 2 3] >>',
    ),
    annotation('Widget', '60 95 160 115', '/FT /Sig /T (unsigned)'),
    '<< /Type /XObject /Subtype /Form /BBox [0 0 10 10] /Length 0 >>\nstream\n\nendstream',
  ];
  const places = [4, 6, 7, 8, 9, 10, 11].map((number) => `${number} 0 R`);
  const fields = [5, 6, 7, 8, 9, 10, 11].map((number) => `${number} 0 R`);
  const bytes = buildPdf({
    pages: [{ content: showText({ x: 60, y: 720, text: 'Form' }), entries: `/Annots [${places.join(' ')}]` }],
    objects,
    catalog: `/AcroForm << /Fields [${fields.join(' ')}] >>`,
  });
  const document = await readBytes({ bytes });
  expect(document.pages[0]?.formFields?.map(({ box: _, ...field }) => field)).toEqual([
    { name: 'buyer.name', kind: 'text', value: 'Ann Lee', checked: null },
    { name: 'agreed', kind: 'checkbox', value: 'Yes', checked: true },
    { name: 'post', kind: 'checkbox', value: 'Yes', checked: false },
    { name: 'pin', kind: 'text', value: null, checked: null },
    { name: 'country', kind: 'choice', value: 'NL', checked: null },
    { name: 'sign', kind: 'signature', value: null, checked: null },
    { name: 'unsigned', kind: 'signature', value: null, checked: null },
  ]);
  expect(document.pages[0]?.formFields?.[0]?.box).toEqual([0.1, 0.10625, 0.26667, 0.13125]);
  expect(document.signatures).toBe(1);
});
