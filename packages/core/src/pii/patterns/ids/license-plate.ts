import { patternRecognizer } from '../../engine/pattern-recognizer.ts';
import { piiScores } from '../../engine/pii-entity.ts';

const hasLettersAndDigits = (value: string): number | false =>
  /[A-ZÄÖÜ]/.test(value) && /\d/.test(value) ? piiScores.weak : false;

const rule = {
  at: 'digit-or-code',
  score: piiScores.weak,
  because: 'letters and digits as plates have them',
  validate: hasLettersAndDigits,
} as const;

/** Plates of vehicles: their forms look like codes of products, so that a word for them has to stand near. */
export const licensePlateRecognizer = patternRecognizer({
  name: 'license-plate',
  types: ['LICENSE_PLATE'],
  description: 'plates of vehicles beside a word for them',
  context: {
    en: 'license plate,licence plate,plate,plate number,number plate,registration plate,vehicle registration,registration number,reg no,vrm,vehicle reg,car registration,tag number'.split(
      ',',
    ),
    de: ['kennzeichen', 'kfz kennzeichen', 'nummernschild', 'autokennzeichen', 'amtliches kennzeichen'],
    fr: ['immatriculation', "plaque d'immatriculation", 'plaque', 'immatriculé', 'immatriculée'],
    es: ['matrícula', 'placa', 'patente'],
    it: ['targa', 'targato', 'targata'],
    nl: ['kenteken', 'nummerplaat', 'kentekenplaat'],
    pt: ['matrícula', 'placa'],
    pl: ['rejestracja', 'tablica rejestracyjna', 'nr rejestracyjny'],
    sv: ['registreringsnummer', 'regnr'],
    tr: ['plaka'],
  },
  against: {
    en: 'order,invoice,sku,part,model,product,serial,vin,flight,passport,tracking,company registration,steel plate,base plate,vat registration'.split(
      ',',
    ),
    de: ['rechnung', 'artikel', 'modell', 'aktenzeichen', 'geschäftszeichen'],
    fr: ['commande', 'facture', 'siret', 'siren', 'rcs'],
    es: ['pedido', 'factura'],
  },
  rules: [
    { ...rule, at: 'capitals', head: [1, 3], regex: /[A-ZÄÖÜ]{1,3}[ -][A-Z]{1,2}[ -]?\d{1,4}[EH]?/ },
    { ...rule, head: [1, 4], regex: /[A-Z]{1,3}[ -]\d{2,4}[ -][A-Z]{1,3}/ },
    { ...rule, head: [1, 4], regex: /[A-Z]{2}\d{2}[ -][A-Z]{3}/ },
    { ...rule, head: [1, 4], regex: /\d{1,4}[ -][A-Z]{1,3}(?:[ -]\d{1,4})?/ },
    { ...rule, head: [1, 3], regex: /[A-Z]{2,3}[ -]\d{3,4}/ },
    { ...rule, head: [5, 8], regex: /[A-Z0-9]{5,8}/ },
  ],
});
