import { describe, expect, it } from 'vitest';
import { detectValues } from '../../engine/testing/detect-values.ts';
import { arCuit } from './cuit.ts';

describe('arCuit', () => {
  it.each([
    ['20-51901024-1', '20-51901024-1'],
    ['CUIT: 20519010241', '20519010241'],
    ['Her CUIT is 20-10963813-8, on file since 2019.', '20-10963813-8'],
    ['CUIT (20-51901024-1)', '20-51901024-1'],
    ['Name: Kim\nCUIT\n20519010241\n', '20519010241'],
    ['CUIT: ２０-１０９６３８１３-８', '２０-１０９６３８１３-８'],
    ['CUIL: 20-51901024-1', '20-51901024-1'],
  ])('finds the number in %j', (text, value) => {
    expect(detectValues([arCuit], text)).toEqual([`AR_CUIT:${value}`]);
  });

  it.each([
    '20-51901024-2',
    '21-51901024-1',
    '20-51910024-1',
    'CUIT: 20-51901024-2',
    'CUIT: 21-51901024-1',
    'SKU-20-51901024-1',
    '20-51901024-1-B7',
    'CUIT: 420-51901024-1',
    'CUIT: 20-51901024-155',
    '0.20519010241',
    'We counted 20519010241 of them',
    '20-5190102-1',
    'factura 20-51901024-1',
  ])('finds nothing in %j', (text) => {
    expect(detectValues([arCuit], text)).toEqual([]);
  });
});
