import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../read-bytes.ts';
import { inline, makeXlsx } from '../sheets/make-xlsx.test-data.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relations = (target: string, type = 'officeDocument') =>
  `<Relationships><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
const word = '<w:document><w:body><w:p><w:r><w:t>read me</w:t></w:r></w:p></w:body></w:document>';
const slide =
  '<p:sld><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>read me</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>';
const packages: Record<string, Record<string, string>> = {
  docx: { '_rels/.rels': relations('word/document.xml'), 'word/document.xml': word },
  pptx: {
    'ppt/presentation.xml':
      '<p:presentation><p:sldIdLst><p:sldId r:id="rId1"/></p:sldIdLst></p:presentation>',
    'ppt/_rels/presentation.xml.rels': relations('slides/Slide1.xml', 'slide'),
    'ppt/slides/Slide1.xml': slide,
  },
  xlsx: Object.fromEntries(
    Object.entries(
      unzipSync(makeXlsx({ sheets: [{ name: 'S', rows: `<row r="1">${inline('A1', 'read me')}</row>` }] })),
    ).map(([name, part]) => [name, Buffer.from(part).toString()]),
  ),
};
const pack = (parts: Record<string, string>, rename = (name: string) => name): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [rename(name), strToU8(part)])));
const linesOf = async (bytes: Uint8Array) =>
  (await readBytes({ bytes })).pages.flatMap(({ lines }) => lines.map(({ text }) => text));

describe('a package', () => {
  it.each(
    Object.keys(packages).flatMap((kind) =>
      [
        ['in capitals', (name: string) => name.toUpperCase()],
        ['with backslashes', (name: string) => name.replaceAll('/', '\\')],
        ['from the root', (name: string) => `/${name}`],
      ].map(([how, rename]) => ({ kind, how, rename: rename as (name: string) => string })),
    ),
  )('is a $kind, too, where its parts are named $how', async ({ kind, rename }) => {
    const bytes = pack(packages[kind] ?? {}, rename);
    expect((await readBytes({ bytes })).kind).toBe(kind);
    expect(await linesOf(bytes)).toEqual(['read me']);
  });

  it('has its text in the part that it says to be the document', async () => {
    const parts = { '_rels/.rels': relations('/word/document2.xml'), 'word/document2.xml': word };
    expect(await linesOf(pack(parts))).toEqual(['read me']);
  });

  it('is an archive where the part that it says to be the document is not there', async () => {
    const bytes = pack({ '_rels/.rels': relations('word/document2.xml'), 'a.txt': 'text' });
    expect((await readBytes({ bytes })).kind).toBe('zip');
  });

  it('has no part under a name that is odd where another is meant by it, too', async () => {
    const twice = word.replace('read', 'pay');
    const bytes = pack({
      '/word/document.xml': twice,
      'word\\document.xml': twice,
      'word/document.xml': word,
    });
    expect(await linesOf(bytes)).toEqual(['read me']);
    const odd = pack({ '/word/document.xml': twice, 'word\\document.xml': twice });
    expect((await readBytes({ bytes: odd })).kind).toBe('zip');
  });

  it('is damaged where two of its parts differ in the case of their names alone', async () => {
    const bytes = pack({ 'word/document.xml': word, 'Word/Document.xml': word.replace('read', 'pay') });
    await expect(readBytes({ bytes })).rejects.toMatchObject({ code: 'document.damaged' });
  });
});

describe('a part of a package', () => {
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

  it.each([
    ['another prefix', `<n:document xmlns:n="${main}"><n:p><n:r><n:t>read me</n:t></n:r></n:p></n:document>`],
    ['no prefix', `<document xmlns="${main}"><p><r><t>read me</t></r></p></document>`],
    [
      'the namespace of the strict variant',
      '<n:document xmlns:n="http://purl.oclc.org/ooxml/wordprocessingml/main"><n:p><n:r><n:t>read me</n:t></n:r></n:p></n:document>',
    ],
  ])('is read with %s, too', async (_, xml) => {
    expect(await linesOf(pack({ 'word/document.xml': xml }))).toEqual(['read me']);
  });

  it('has its attributes read with another prefix, too', async () => {
    const body = (prefix: string) =>
      `<${prefix}:p><${prefix}:r><${prefix}:rPr><${prefix}:vanish ${prefix}:val="0"/></${prefix}:rPr><${prefix}:t>shown</${prefix}:t></${prefix}:r></${prefix}:p>`;
    const xml = `<ns0:document xmlns:ns0="${main}">${body('ns0')}</ns0:document>`;
    expect(await linesOf(pack({ 'word/document.xml': xml }))).toEqual(['shown']);
  });
});
