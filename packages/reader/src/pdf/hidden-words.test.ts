import { describe, expect, it } from 'vitest';
import { buildPdf, showText } from './minimal-pdf.test-data.ts';
import { readPageOf } from './read-page.test-data.ts';

const read = async (content: string, entries = '') => {
  const page = await readPageOf(buildPdf({ pages: [{ content, entries }] }));
  return {
    seen: page.words.map((word) => word.text),
    hidden: (page.hiddenWords ?? []).map(({ text, reason }) => `${reason}: ${text}`),
    ocrLayer: page.ocrLayer,
  };
};

const visible = showText({ x: 60, y: 700, text: 'visible' });

/** A picture of the whole page in squares of ten points: dark and light ones in turn where `isInk` says. */
const scan = (isInk: (column: number, row: number) => boolean): string => {
  const squares = Array.from({ length: 60 * 80 }, (_, index) => {
    const [column, row] = [index % 60, Math.floor(index / 60)];
    return isInk(column, row) && column % 2 === 0 ? '00' : 'ff';
  });
  return `q 600 0 0 800 0 0 cm BI /W 60 /H 80 /CS /G /BPC 8 /F /AHx ID ${squares.join('')}> EI Q\n`;
};

const invisible = `BT 3 Tr /F1 10 Tf 60 700 Td (Total 12,50) Tj ET 0 Tr\n`;

describe('text that nobody sees', () => {
  it('is told when it leaves no ink', async () => {
    expect(await read(`${visible}BT 3 Tr /F1 10 Tf 60 650 Td (secret) Tj ET`)).toMatchObject({
      seen: ['visible'],
      hidden: ['invisible: secret'],
    });
  });

  it('is told when it has the colour of the paper, or nearly', async () => {
    const white = `1 g ${showText({ x: 60, y: 650, text: 'white' })}`;
    const faint = `0.97 g ${showText({ x: 60, y: 600, text: 'faint' })}`;
    const grey = `0.8 g ${showText({ x: 60, y: 550, text: 'grey' })}`;
    expect(await read(visible + white + faint + grey)).toMatchObject({
      seen: ['visible', 'grey'],
      hidden: ['background: white', 'background: faint'],
    });
  });

  it('is told when it has the colour of the area it stands on, not when it stands out', async () => {
    const area = '0 0 0.4 rg 50 540 300 30 re f ';
    const light = `1 g ${showText({ x: 60, y: 550, text: 'light' })}`;
    const dark = `0 0 0.4 rg ${showText({ x: 200, y: 550, text: 'dark' })}`;
    expect(await read(area + light + dark)).toMatchObject({ seen: ['light'], hidden: ['background: dark'] });
  });

  it('is told when something is drawn over it, not when that lies under it', async () => {
    const area = '0.5 g 50 640 200 30 re f 0 g ';
    const text = showText({ x: 60, y: 650, text: 'under' });
    expect(await read(visible + text + area)).toMatchObject({
      seen: ['visible'],
      hidden: ['covered: under'],
    });
    expect(await read(visible + area + text)).toMatchObject({ seen: ['visible', 'under'], hidden: [] });
  });

  it('is told when a mark of the annotations lies over it', async () => {
    const text = showText({ x: 60, y: 300, text: 'blackened' });
    const mark =
      '/Annots [<< /Type /Annot /Subtype /Square /Rect [50 290 320 315] /IC [0 0 0] /C [0 0 0] >>]';
    expect(await read(visible + text, mark)).toMatchObject({
      seen: ['visible'],
      hidden: ['covered: blackened'],
    });
    const outline = mark.replace('/IC [0 0 0]', '');
    expect(await read(visible + text, outline)).toMatchObject({ seen: ['visible', 'blackened'], hidden: [] });
  });

  it('is told when it stands beside the page', async () => {
    expect(await read(visible + showText({ x: 60, y: -50, text: 'beside' }))).toMatchObject({
      seen: ['visible'],
      hidden: ['off-page: beside'],
    });
  });
});

describe('invisible text over a scan', () => {
  it('is its text layer where the picture has ink', async () => {
    const picture = scan((column, row) => row === 9 && column < 20);
    expect(await read(picture + invisible)).toMatchObject({
      seen: ['Total', '12,50'],
      hidden: [],
      ocrLayer: true,
    });
  });

  it('is its text layer when it is drawn under the picture, too', async () => {
    const picture = scan((column, row) => row === 9 && column < 20);
    expect(await read(showText({ x: 60, y: 700, text: 'Total' }) + picture)).toMatchObject({
      seen: ['Total'],
      ocrLayer: true,
    });
  });

  it('is hidden where the picture is blank', async () => {
    const picture = scan((_, row) => row > 40 && row < 44);
    const { seen, hidden } = await read(picture + invisible + showText({ x: 60, y: 500, text: 'seen' }));
    expect(seen).toEqual(['seen']);
    expect(hidden).toEqual(['invisible: Total', 'invisible: 12,50']);
  });
});
