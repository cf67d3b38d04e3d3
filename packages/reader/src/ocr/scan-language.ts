import { tellLanguage } from '../layout/tell-language.ts';

/** The languages whose data are at hand, by their names in Tesseract. */
export type ScanLanguage = 'eng' | 'deu' | 'fra' | 'spa' | 'ita' | 'nld';

const languages: Readonly<Record<string, ScanLanguage>> = {
  en: 'eng',
  de: 'deu',
  fr: 'fra',
  es: 'spa',
  it: 'ita',
  nl: 'nld',
};

/** What stands on business papers that hold no sentence at all: labels, units, kinds of companies; without accents. */
const terms: Readonly<Record<ScanLanguage, string>> = {
  eng: 'ltd llc inc vat qty street road terms unit price description order customer subtotal balance tax hours number',
  deu: 'gmbh ag mwst ust nr stk netto brutto menge steuer strasse tage fallig wahrung lieferant kaufer preis bezeichnung konto',
  fra: 'sarl sas tva ht ttc siret rue reference designation quantite echeance prix remise fournisseur acheteur livraison',
  spa: 'nif cif calle cantidad importe vencimiento descripcion cliente precio descuento proveedor pedido cuenta plazo',
  ita: 'srl spa via partita quantita scadenza imponibile descrizione cliente prezzo sconto fornitore ordine pagamento',
  nld: 'bv btw kvk straat aantal vervaldatum bedrag omschrijving klant prijs korting leverancier bestelling dagen',
};

/** Different terms that tell a language. */
const leastTerms = 3;

const fold = (text: string): string[] =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .split(/[^a-z]+/);

/** The language of which most terms are there; null where two have as many, or there are too few. */
const tellByTerms = (words: readonly { text: string }[]): ScanLanguage | null => {
  const present = new Set(words.flatMap(({ text }) => fold(text)));
  const counts = Object.values(languages)
    .map((language) => ({
      language,
      count: terms[language].split(' ').filter((term) => present.has(term)).length,
    }))
    .toSorted((one, other) => other.count - one.count);
  const [best, second] = counts;
  if (best === undefined || best.count < leastTerms || best.count === second?.count) return null;
  return best.language;
};

/** The language to read a page in, told by what was read of it; null where it has too few words that tell. */
export const tellScanLanguage = (words: readonly { text: string }[]): ScanLanguage | null =>
  languages[tellLanguage(words) ?? ''] ?? tellByTerms(words);
