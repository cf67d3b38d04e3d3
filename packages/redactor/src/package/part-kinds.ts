export type PartKind = 'xml' | 'picture' | 'blank' | 'remove' | 'empty' | 'keep';

const pictures = /\.(?:png|jpe?g|tiff?|webp)$/i;
const drawings =
  /\.(?:gif|bmp|dib|emf|wmf|emz|wmz|svgz?|wdp|jxr|pict?|pcz|eps|ico|heic|avif|mp4|mov|avi|wmv|mp3|wav|m4a)$/i;

/**
 * What becomes of a part. Texts and pictures are redacted. What cannot be looked into goes: pictures of kinds that are
 * not read, small pictures of the first page, macros, signatures, embedded files, settings of printers.
 */
export const kindOfPart = (name: string): PartKind => {
  if (/^docProps\/thumbnail\./i.test(name) || /^_xmlsignatures\//i.test(name)) return 'remove';
  if (/(?:^|\/)(?:vbaProject(?:Signature\w*)?\.bin(?:\.rels)?|vbaData\.xml)$/i.test(name)) return 'remove';
  if (/\/embeddings\/|\/activeX\/.*\.bin$/i.test(name)) return 'empty';
  if (/\.svg$/i.test(name)) return 'blank';
  if (/\.(?:xml|rels|vml|xsd|xsl)$/i.test(name)) return 'xml';
  if (pictures.test(name)) return 'picture';
  if (drawings.test(name)) return 'blank';
  if (/\.(?:odttf|fntdata|ttf|otf)$/i.test(name)) return 'keep';
  return 'empty';
};

/** What is said of parts that went, by kinds; `null` for those whose loss nobody sees. */
export const noteOfPart = (name: string, kind: PartKind): { code: string; message: string } | null => {
  if (/vba/i.test(name)) return { code: 'macros-removed', message: 'Macros were taken out.' };
  if (/^_xmlsignatures\//i.test(name)) {
    return {
      code: 'signatures-removed',
      message: 'Digital signatures were taken out: they were of another file.',
    };
  }
  if (/\/embeddings\/|\.(?:html?|mhtml?|rtf|txt|docx|docm|xlsx|xlsm|pptx|pdf|eml|msg)$/i.test(name)) {
    return {
      code: 'embedded-removed',
      message: 'Files embedded in the document were emptied: redact them by themselves.',
    };
  }
  return kind === 'blank'
    ? {
        code: 'pictures-removed',
        message: 'Pictures and recordings of kinds that are not read were blanked.',
      }
    : null;
};
