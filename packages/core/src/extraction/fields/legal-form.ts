/** Legal forms as names end with them, by where they are used; letters may be parted by points. */
const forms: readonly string[] = [
  // German
  'GmbH(?: ?& ?Co\\.? ?KG(?:aA)?)?|mbH|gGmbH|GesmbH|Ges\\.m\\.b\\.H\\.|AG(?: ?& ?Co\\.? ?KG(?:aA)?)?|UG|KG|KGaA|OHG|OG|GbR|eGbR|e\\.? ?K\\.?|e\\.? ?Kfm\\.|e\\.? ?Kfr\\.|e\\.? ?U\\.|e\\.? ?V\\.?|eG|a\\.? ?G\\.?|PartG(?: ?mbB)?|Genossenschaft|Stiftung',
  // English
  'Ltd\\.?|Limited|LLP|LLC|L\\.L\\.C\\.|Inc\\.?|Incorporated|Corp\\.?|Corporation|PLC|plc|C\\.?I\\.?C\\.?|L\\.?P\\.?|N\\.A\\.|Co\\.|Company(?! ?(?:[Rr]eg|[Nn]o|[Nn]umber|#))|Group|Pty\\.?|Pvt\\.?|P(?:te|TE)\\.?',
  // French, Swiss and Belgian
  'S\\.?A\\.?(?:R\\.?L\\.?|S\\.?(?:U\\.?)?)?|S[àa]rl|SARLU|EURL|E\\.U\\.R\\.L\\.|EIRL|SNC|SCI|SCOP|SELARL|GIE|SPRL|SRL|BVBA|CVBA|ASBL|Sagl',
  // Dutch
  'B\\.?V\\.?|N\\.?V\\.?|V\\.O\\.F\\.|v\\.o\\.f\\.|VOF|C\\.V\\.|U\\.A\\.|Co[öo]peratie',
  // Italian
  'S\\.?r\\.?l\\.?s?\\.?|s\\.r\\.l\\.s?\\.?|S\\.?p\\.?A\\.?|s\\.p\\.a\\.|S\\.n\\.c\\.|s\\.n\\.c\\.|S\\.a\\.s\\.|s\\.a\\.s\\.|S\\.a\\.p\\.a\\.|[Ss]oc\\. ?[Cc]oop\\.',
  // Spanish and Portuguese
  'S\\.?L\\.?U?\\.?|S\\.?A\\.?U\\.?|S\\.L\\.L\\.|S\\.L\\.N\\.E\\.|S\\. ?Coop\\.|C\\.B\\.|Lda\\.?|Ltda\\.?',
  // Others
  'SE|Sp\\. ?z ?o\\.? ?o\\.?|Oyj?|AB|A\\/S|ApS|AS|s\\.r\\.o\\.|Kft\\.?|d\\.o\\.o\\.|ehf\\.?|a\\.s\\.|AŞ|(?:S[Dd][Nn]\\.? ?)?B[Hh][Dd]\\.?|B(?:erhad|ERHAD)|S\\/B|K\\.K\\.|Tbk\\.?',
];

const source = `(?<![\\p{L}])(?:${forms.join('|')})(?![\\p{L}])`;
const legalForm = new RegExp(source, 'u');
const legalForms = new RegExp(source, 'gu');

/** Whether the text carries a company's legal form. */
export const hasLegalForm = (text: string): boolean => legalForm.test(text);

/** The name without its legal form: what is left of it is unlike others. */
export const withoutLegalForm = (text: string): string => text.replace(legalForms, ' ');
