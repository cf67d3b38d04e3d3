/** Code pages of Windows whose numbers are no part of their names. */
const named: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  20866: 'koi8-r',
  21866: 'koi8-u',
  50220: 'iso-2022-jp',
  51932: 'euc-jp',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** The encoding's name for a code page of Windows; null where it is plain or unknown. */
export const encodingOfCodePage = (codePage: number | undefined): string | null => {
  if (codePage === undefined) return null;
  if (codePage >= 1250 && codePage <= 1258) return `windows-${codePage}`;
  if (codePage > 28590 && codePage <= 28605) return `iso-8859-${codePage - 28590}`;
  return named[codePage] ?? null;
};
