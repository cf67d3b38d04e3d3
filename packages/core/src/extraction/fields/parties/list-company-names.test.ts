import { describe, expect, it } from 'vitest';
import { listCompanyNames } from './list-company-names.ts';

describe('listCompanyNames', () => {
  it.each([
    ['Bought from Falken Tools, Inc. in Ohio.', ['Falken Tools, Inc.']],
    ['MUSTER BAU GMBH & CO. KG und Weber & Söhne OHG', ['MUSTER BAU GMBH & CO. KG', 'Weber & Söhne OHG']],
    ['Birch Real Estate Co., Ltd. signs.', ['Birch Real Estate Co., Ltd.']],
    ['a Delaware Corporation under the General Corporation Law', []],
    ['die Auftragnehmerin liefert', []],
  ])('finds in %j the names %j', (text, names) => {
    expect(listCompanyNames(text).map(({ name }) => name)).toEqual(names);
  });

  it('does not join two lines to one name', () => {
    expect(listCompanyNames('Supply Contract\nFalken Tools Ltd').map(({ name }) => name)).toEqual([
      'Falken Tools Ltd',
    ]);
  });
});
