import type { Random } from '../random.ts';

const words =
  `anchor bearing bracket cable carton cover crate engine fitting flange frame gasket handle hinge hose joint label lamp
  lever motor nozzle panel pipe plate pump rack relay roller screw sensor shaft sleeve spring switch tank valve washer wheel
  Abdeckung Blech Dichtung Gehäuse Halterung Kabel Kühlung Lüfter Prüfung Rahmen Schalter Schlauch Stütze Träger Ventil
  boîtier câble clé couvercle écrou joint levier moteur pièce réglage support tuyau vérin vis arandela bomba caja cubierta
  delivery service repair monthly yearly annual standard heavy light small large black white blue galvanised stainless
  with for and of per without from upper lower front rear left right inner outer north south main spare`.split(
    /\s+/,
  );

const labels =
  `Pos Item No Code Name Article Description Material Text Note Quantity Qty Unit Price Amount Total Net Gross Date Period
  Rate Share Weight Length Size Colour Status Region Office Contact Menge Preis Betrag Datum Bezeichnung Einheit Summe Anteil
  Désignation Montant Quantité Prix Ville Importe Precio Fecha Year Month Plan Actual Budget Forecast Change Median`.split(
    /\s+/,
  );

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const pick = (random: Random, from: readonly string[]): string =>
  from[random.whole({ from: 0, to: from.length - 1 })] ?? '';

export const phrase = (options: { random: Random; from: number; to: number }): string => {
  const { random } = options;
  const count = random.whole({ from: options.from, to: options.to });
  return capital(Array.from({ length: count }, () => pick(random, words)).join(' '));
};

export const sentence = (random: Random): string => `${phrase({ random, from: 7, to: 16 })}.`;

/** A column's name of one word, now and then of more. */
export const label = (random: Random): string => {
  const more = random.whole({ from: 0, to: 9 });
  const first = pick(random, labels);
  if (more < 7) return first;
  if (more < 9) return `${first} ${pick(random, words)}`;
  return `${first} ${pick(random, words)} ${pick(random, words)}`;
};
