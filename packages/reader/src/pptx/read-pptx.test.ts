import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBytes } from '../read-bytes.ts';

const point = 12_700;
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const xfrm = (left: number, top: number, width: number, height: number, name = 'a') =>
  `<${name}:xfrm><a:off x="${left * point}" y="${top * point}"/><a:ext cx="${width * point}" cy="${height * point}"/></${name}:xfrm>`;
const body = (...texts: string[]) =>
  `<p:txBody><a:bodyPr/>${texts.map((text) => `<a:p><a:r><a:rPr sz="2000" b="1"/><a:t>${text}</a:t></a:r></a:p>`).join('')}</p:txBody>`;
const shape = (options: { place?: string; frame?: string; text?: string }) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="2" name="x"/><p:cNvSpPr/><p:nvPr>${options.place ?? ''}</p:nvPr></p:nvSpPr><p:spPr>${options.frame ?? ''}</p:spPr>${body(options.text ?? '')}</p:sp>`;
const relations = (...targets: [string, string][]) =>
  `<Relationships>${targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

/** A presentation of 720 by 540 points whose layout has a title at 72, 36 and a body that only its master places. */
const pptx = (
  slides: readonly { tree: string; notes?: string; show?: string }[],
  others: Record<string, string> = {},
) => {
  const parts: Record<string, string> = {
    'ppt/presentation.xml': `<p:presentation xmlns:p="p" xmlns:a="a" xmlns:r="r"><p:sldIdLst>${slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 1}"/>`).join('')}</p:sldIdLst><p:sldSz cx="${720 * point}" cy="${540 * point}"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relations(
      ...slides.map((_, index): [string, string] => ['slide', `slides/slide${index + 1}.xml`]),
    ),
    'ppt/slideLayouts/slideLayout1.xml': `<p:sldLayout><p:cSld><p:spTree>${shape({ place: '<p:ph type="title"/>', frame: xfrm(72, 36, 576, 60), text: 'Click to add' })}${shape({ place: '<p:ph idx="1"/>' })}</p:spTree></p:cSld></p:sldLayout>`,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relations([
      'slideMaster',
      '../slideMasters/slideMaster1.xml',
    ]),
    'ppt/slideMasters/slideMaster1.xml': `<p:sldMaster><p:cSld><p:spTree>${shape({ place: '<p:ph type="body" idx="1"/>', frame: xfrm(36, 180, 648, 300) })}</p:spTree></p:cSld></p:sldMaster>`,
    ...others,
  };
  for (const [index, { tree, notes, show }] of slides.entries()) {
    const name = `slide${index + 1}.xml`;
    parts[`ppt/slides/${name}`] =
      `<p:sld${show === undefined ? '' : ` show="${show}"`}><p:cSld><p:spTree>${tree}</p:spTree></p:cSld></p:sld>`;
    parts[`ppt/slides/_rels/${name}.rels`] = relations(
      ['slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['notesSlide', `../notesSlides/notes${name}`],
    );
    if (notes !== undefined) {
      parts[`ppt/notesSlides/notes${name}`] =
        `<p:notes><p:cSld><p:spTree>${shape({ place: '<p:ph type="body" idx="1"/>', text: notes })}${shape({ place: '<p:ph type="sldNum"/>', text: '7' })}</p:spTree></p:cSld></p:notes>`;
    }
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])));
};
const read = async (...slides: Parameters<typeof pptx>[0]) => readBytes({ bytes: pptx(slides) });
const textsOf = (lines: readonly { text: string }[] | undefined) => lines?.map(({ text }) => text);

describe('a presentation', () => {
  it('sets texts where their shapes, their layout or their master place them, the title first', async () => {
    const page = (
      await read({
        tree:
          shape({ frame: xfrm(360, 90, 200, 40), text: 'own &amp; place' }) +
          shape({ place: '<p:ph idx="1"/>', text: 'by the master' }) +
          shape({ place: '<p:ph type="title"/>', text: 'By the layout' }),
      })
    ).pages[0];
    expect(textsOf(page?.lines)).toEqual(['By the layout', 'own & place', 'by the master']);
    expect(page?.lines.map(({ box }) => [box[0], box[1]])).toEqual([
      [0.1, 0.06667],
      [0.5, 0.16667],
      [0.05, 0.33333],
    ]);
    expect(page).toMatchObject({ name: 'By the layout', image: 'synthetic', width: 720, height: 540 });
    expect(page?.words[0]).toMatchObject({ fontSize: 20, bold: true });
  });

  it('places shapes of a group by the measure of the group', async () => {
    const group = `<p:grpSp><p:grpSpPr><a:xfrm><a:off x="${360 * point}" y="0"/><a:ext cx="${360 * point}" cy="${270 * point}"/><a:chOff x="0" y="0"/><a:chExt cx="${720 * point}" cy="${540 * point}"/></a:xfrm></p:grpSpPr>${shape({ frame: xfrm(0, 270, 400, 40), text: 'inside' })}</p:grpSp>`;
    expect((await read({ tree: group })).pages[0]?.lines[0]?.box.slice(0, 2)).toEqual([0.5, 0.25]);
  });

  it('gives tables with spans, each word within its cell', async () => {
    const cell = (text: string, look = '') =>
      `<a:tc${look}><a:txBody>${body(text).replace(/<\/?p:txBody>/g, '')}</a:txBody></a:tc>`;
    const table = `<p:graphicFrame>${xfrm(72, 144, 400, 100, 'p')}<a:graphic><a:graphicData><a:tbl><a:tblPr firstRow="1"/><a:tblGrid><a:gridCol w="${200 * point}"/><a:gridCol w="${200 * point}"/></a:tblGrid><a:tr h="${40 * point}">${cell('Both', ' gridSpan="2"')}${cell('', ' hMerge="1"')}</a:tr><a:tr h="${40 * point}">${cell('Down', ' rowSpan="2"')}${cell('one')}</a:tr><a:tr h="${40 * point}">${cell('', ' vMerge="1"')}${cell('two')}</a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
    const page = (await read({ tree: table })).pages[0];
    const rows = page?.tables[0]?.rows ?? [];
    expect(
      rows.map((row) => row.cells.map((one) => [one.text, one.column, one.columnSpan, one.rowSpan])),
    ).toEqual([
      [['Both', 0, 2, undefined]],
      [
        ['Down', 0, 1, 2],
        ['one', 1, 1, undefined],
      ],
      [['two', 1, 1, undefined]],
    ]);
    expect(rows.map((row) => row.header)).toEqual([true, false, false]);
    expect(rows[1]?.cells[1]?.words.map((index) => page?.words[index]?.text)).toEqual(['one']);
    expect(rows[1]?.cells[1]?.box[0]).toBeGreaterThan(page?.tables[0]?.columns[1]?.left ?? 1);
  });

  it('flags hidden slides and keeps notes below the slide', async () => {
    const text = shape({ frame: xfrm(36, 36, 400, 40), text: 'shown' });
    const document = await read({ tree: text, notes: 'say this' }, { tree: text, show: '0' });
    const [first, second] = document.pages;
    expect([first?.hidden, second?.hidden]).toEqual([undefined, true]);
    expect(textsOf(first?.lines)).toEqual(['shown', 'say this']);
    expect(first?.height).toBeGreaterThan(540);
    expect(first?.rulings[0]?.box[1]).toBeLessThan(first?.lines[1]?.box[1] ?? 0);
    expect(second?.height).toBe(540);
  });

  it('tells of slides without text only', async () => {
    const document = await read({ tree: '<p:pic/>' }, { tree: `<p:pic/>${shape({ text: 'words' })}` });
    expect(document.problems).toEqual([{ code: 'page.no-text', message: expect.stringContaining('Page 1') }]);
  });

  it('makes a text smaller that would run off its slide, and keeps every word on the page', async () => {
    const text = 'many words '.repeat(400);
    const page = (await read({ tree: shape({ frame: xfrm(-50, 400, 9_000, 20), text }) })).pages[0];
    expect(page?.words).toHaveLength(800);
    expect(page?.words[0]?.fontSize).toBeLessThan(20);
    for (const { box } of page?.words ?? []) expect(box[2] > box[0] && box[3] > box[1]).toBe(true);
  });

  it('is not led in circles by its relations', async () => {
    const bytes = pptx([{ tree: shape({ text: 'still here' }) }], {
      'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relations(['slideMaster', '../slides/slide1.xml']),
      'ppt/slides/_rels/slide1.xml.rels': relations(
        ['slideLayout', 'slide1.xml'],
        ['notesSlide', 'slide1.xml'],
      ),
    });
    expect(textsOf((await readBytes({ bytes })).pages[0]?.lines)).toContain('still here');
  });

  it('in which there is no slide yet is a page without text', async () => {
    const document = await readBytes({ bytes: pptx([]) });
    expect(document.pages).toMatchObject([{ number: 1, width: 720, height: 540, hasText: false }]);
    expect(document.problems).toMatchObject([{ code: 'page.no-text' }]);
  });

  it('is refused without the slides that it lists, and with too many', async () => {
    const lost = pptx([{ tree: '' }], { 'ppt/_rels/presentation.xml.rels': relations() });
    await expect(readBytes({ bytes: lost })).rejects.toMatchObject({ code: 'document.damaged' });
    const bytes = pptx([{ tree: '' }, { tree: '' }]);
    await expect(readBytes({ bytes, limits: { maxPages: 1 } })).rejects.toMatchObject({
      code: 'document.too-many-pages',
    });
  });
});
