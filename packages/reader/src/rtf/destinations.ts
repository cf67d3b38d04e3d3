/** Where the text of a group goes. */
export type Destination = 'body' | 'header' | 'footer' | 'note' | 'fonts' | 'nothing';

const byName: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  footnote: 'note',
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'header',
  footer: 'footer',
  footerl: 'footer',
  footerr: 'footer',
  footerf: 'footer',
};

/** Groups whose text nobody sees: tables of the file's own, pictures, codes of fields, marks for an index. */
const unseen: ReadonlySet<string> = new Set(
  (
    'colortbl stylesheet info pict filetbl revtbl listtable listoverridetable fldinst datafield xe tc rxe txe sp sn sv ' +
    'objdata objclass objname nonshppict private template ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn annotation atnid ' +
    'atnauthor atrfstart atrfend bkmkstart bkmkend themedata colorschememapping latentstyles datastore generator rsidtbl'
  ).split(' '),
);

/** Groups that old programs are told to pass over, and whose text is seen all the same. */
const seen: ReadonlySet<string> = new Set(['shpinst', 'shppict', 'do', 'shptxt', 'result']);

/** Where the text goes of a group that begins with this word; null where it goes with that around it. */
export const destinationOf = (options: { name: string; mayBeIgnored: boolean }): Destination | null => {
  const { name, mayBeIgnored } = options;
  const known = byName[name];
  if (known !== undefined) return known;
  if (unseen.has(name)) return 'nothing';
  return mayBeIgnored && !seen.has(name) ? 'nothing' : null;
};
