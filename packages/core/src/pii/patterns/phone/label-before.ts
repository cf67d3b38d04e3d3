import { foldWord, type PiiText } from '../../engine/pii-text.ts';

/** Words that name the number right behind them as a phone's, without accents. */
const labels = new Set(
  (
    'phone telephone tel mobile mob cell cellphone fax landline whatsapp hotline ph handy telefon telefonnummer mobil ' +
    'handynummer rufnummer festnetz portable gsm telefono movil celular cel cellulare telefoon telefoonnummer mobiel ' +
    'telefone telemovel telefonu komorka tlf puhelin puh matkapuhelin telefonnr'
  ).split(' '),
);
/** Words between: `phone no. is`. */
const links = new Set('number no nr is numero n num nummer numer ist est e es'.split(' '));
const mostLinks = 2;
/** Characters between the label and the number. */
const reach = 16;

/** Whether a label for phones stands right before a number, with nothing but signs and small words between. */
export const hasPhoneLabel = (text: PiiText, start: number): boolean => {
  const { ends } = text.tokens;
  let index = text.tokenFrom(start) - 1;
  for (let skipped = 0; index >= 0 && skipped <= mostLinks; index -= 1, skipped += 1) {
    const end = ends[index] ?? 0;
    if (start - end > reach || text.text.slice(end, start).includes('\n\n')) return false;
    const word = foldWord(text.word(index));
    if (!links.has(word)) return labels.has(word);
  }
  return false;
};
