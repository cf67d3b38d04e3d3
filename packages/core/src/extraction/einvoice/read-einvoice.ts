import type { EInvoiceData } from './invoice-data.ts';
import { parseXml, type XmlElement } from './parse-xml.ts';
import { ciiNames, readCii, zugferd1Names } from './read-cii.ts';
import { readUbl } from './read-ubl.ts';

type Syntax = {
  root: string;
  namespace: string;
  read: (root: XmlElement) => EInvoiceData;
};

/** Namespaces end in a release number that grows without changing the names read here. */
const syntaxes: readonly Syntax[] = [
  {
    root: 'CrossIndustryInvoice',
    namespace: 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:',
    read: (root) => readCii({ root, names: ciiNames }),
  },
  {
    root: 'CrossIndustryDocument',
    namespace: 'urn:ferd:CrossIndustryDocument:',
    read: (root) => readCii({ root, names: zugferd1Names }),
  },
  { root: 'Invoice', namespace: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-', read: readUbl },
  {
    root: 'CreditNote',
    namespace: 'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-',
    read: readUbl,
  },
];

/** Other XML parts (metadata, forms) are common in PDFs: they are not worth a parse, nor a complaint. */
const looksLikeEInvoice = (text: string): boolean =>
  syntaxes.some((syntax) => text.includes(syntax.namespace));

/** `null` when the XML is something else. Errors: those of `parseXml`. */
export const readEInvoice = (text: string): EInvoiceData | null => {
  if (!looksLikeEInvoice(text)) return null;
  const root = parseXml(text);
  const syntax = syntaxes.find(
    (item) => item.root === root.name && root.namespace.startsWith(item.namespace),
  );
  return syntax?.read(root) ?? null;
};
