import type { Word } from '@assay/core/documents';

/** Words that are frequent in one of the languages, and what stands on business papers. */
const signs: Readonly<Record<string, string>> = {
  en: 'the of and to in is for that with are this be by on from as or not which shall will any your our invoice date amount due total payment agreement per contract',
  de: 'der die das und ist des dem den ein eine für mit von zu auf im nicht auch wird sind oder bei nach durch rechnung datum betrag gesamt zahlung vertrag zzgl mwst menge einzelpreis bis zum zur',
  fr: 'le la les des et est une un pour dans par sur avec du au aux que qui ne pas ou sont cette facture date montant total paiement contrat tva quantité prix nous vous',
  es: 'el la los las de y es una un para en por con del al que no se son su o factura fecha importe total pago contrato iva cantidad precio nosotros este esta',
  it: 'il lo la gli le di e è una un per in con del della dei al alla che non si sono o fattura data importo totale pagamento contratto iva quantità prezzo questo nel',
  nl: 'de het een en van is voor met op in te zijn niet ook aan door bij of wordt dit dat factuur datum bedrag totaal betaling overeenkomst btw aantal prijs wij u uw',
};

/** Letters that only one of the languages has. */
const ownLetters: readonly (readonly [RegExp, string])[] = [
  [/ß/, 'de'],
  [/[ñ¿¡]/, 'es'],
  [/œ|\b(?:d|l|qu)['’]/, 'fr'],
];

/** Most words are nothing else: no language's own letters, nothing to take off. */
const plainLetters = /^[a-z]+$/;

/** Different signs a text must have. */
const minDifferent = 3;
/** Signs a text must have, and how many times as many as for the next language. */
const minScore = 4;
const minLead = 1.25;
/** Words that are looked at; a page of prose has about 500. */
const maxWords = 2_000;

const languagesOf = new Map<string, string[]>();
for (const [language, list] of Object.entries(signs)) {
  for (const word of list.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), language]);
}

/** ISO 639-1 code of the language most of the words are in; null where they are too few or in none that is known. */
export const tellLanguage = (words: readonly Pick<Word, 'text'>[]): string | null => {
  const scores = new Map<string, number>();
  const different = new Map<string, Set<string>>();
  const add = (language: string, score: number) => scores.set(language, (scores.get(language) ?? 0) + score);
  for (const { text } of words.slice(0, maxWords)) {
    const word = text.toLowerCase();
    const isPlain = plainLetters.test(word);
    const bare =
      languagesOf.get(word) ??
      (isPlain ? undefined : languagesOf.get(word.replace(/^[("„“'«]+|[.,;:!?)"“”'»]+$/g, '')));
    // A word of several languages says little: its one point is shared.
    for (const language of bare ?? []) {
      add(language, 1 / (bare?.length ?? 1));
      different.set(language, (different.get(language) ?? new Set()).add(word));
    }
    if (isPlain) continue;
    for (const [letters, language] of ownLetters) if (letters.test(word)) add(language, 1);
  }
  const [best, second] = [...scores].sort(([, one], [, other]) => other - one);
  if (best === undefined || best[1] < minScore) return null;
  if ((different.get(best[0])?.size ?? 0) < minDifferent) return null;
  return best[1] >= minLead * (second?.[1] ?? 0) ? best[0] : null;
};
