import { describe, expect, it } from 'vitest';
import { readBytes } from '../read-bytes.ts';
import { buildPdf } from './minimal-pdf.test-data.ts';

const rulingsOf = async (content: string) => {
  const document = await readBytes({ bytes: buildPdf({ pages: [{ content }] }) });
  return (document.pages[0]?.rulings ?? []).map(({ box, direction }) => ({
    direction,
    box: [box[0] * 600, box[1] * 800, box[2] * 600, box[3] * 800].map(Math.round),
  }));
};

describe('rulings of a PDF', () => {
  it('are strokes and thin rectangles, joined where they meet on one line', async () => {
    expect(await rulingsOf('60 700 m 200 700 l S 200 699.5 100 1 re f')).toEqual([
      { direction: 'horizontal', box: [60, 100, 300, 100] },
    ]);
  });

  it('are the edges of drawn and filled boxes', async () => {
    const edges = [
      { direction: 'horizontal', box: [60, 100, 160, 100] },
      { direction: 'horizontal', box: [60, 140, 160, 140] },
      { direction: 'vertical', box: [60, 100, 60, 140] },
      { direction: 'vertical', box: [160, 100, 160, 140] },
    ];
    expect(await rulingsOf('60 660 100 40 re S')).toEqual(edges);
    expect(await rulingsOf('0.9 g 60 660 100 40 re f')).toEqual(edges);
  });

  it('are not white fills, slanted lines, curves or lines that are not drawn', async () => {
    expect(
      await rulingsOf('1 g 60 660 100 40 re f 60 60 m 200 200 l S 9 9 m 9 50 50 90 90 9 c S 60 50 90 9 re n'),
    ).toEqual([]);
  });

  it('follow the matrix they are drawn with', async () => {
    expect(await rulingsOf('q 2 0 0 2 20 0 cm 20 350 m 100 350 l S Q')).toEqual([
      { direction: 'horizontal', box: [60, 100, 220, 100] },
    ]);
  });
});
