import { relationsOf, zipTexts } from './make-package.test-data.ts';

export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** `after`: XML behind the rows. */
type Sheet = { name: string; rows: string; state?: string; after?: string };

/** A workbook of as few parts as Excel opens; cell styles: 0 plain, 1 a date, 2 digits set like 000-00-0000. */
export const makeXlsx = (options: {
  sheets: Sheet[];
  strings?: string[];
  names?: string;
  others?: Record<string, string>;
}) => {
  const { sheets, strings = [], names = '', others = {} } = options;
  const kind = (name: string, type: string) =>
    `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  return zipTexts({
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${kind('xl/workbook.xml', 'sheet.main')}${kind('xl/styles.xml', 'styles')}${kind('xl/sharedStrings.xml', 'sharedStrings')}${sheets.map((_, index) => kind(`xl/worksheets/sheet${index + 1}.xml`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': xml + relationsOf(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name, state = 'visible' }, index) => `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`).join('')}</sheets>${names}</workbook>`,
    'xl/_rels/workbook.xml.rels':
      xml +
      relationsOf(
        ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
        ['sharedStrings', 'sharedStrings.xml'],
        ['styles', 'styles.xml'],
      ),
    'xl/styles.xml': `${xml}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="000\\-00\\-0000"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${xml}<sst xmlns="${main}">${strings.join('')}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ rows, after = '' }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `${xml}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...others,
  });
};

export const sharedString = (text: string) => `<si><t>${text}</t></si>`;
export const sharedCell = (at: string, place: number) => `<c r="${at}" t="s"><v>${place}</v></c>`;
