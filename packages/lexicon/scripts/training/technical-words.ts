import { collectEnglishWords } from '../words/english-words.ts';
import { collectPersonNames } from '../words/person-names.ts';
import type { Random } from './random.ts';

const heads =
  'hyper|sub|super|trans|micro|nano|macro|bio|thermo|aero|electro|photo|neuro|cardio|hydro|geo|poly|mono|iso|hetero|homo|inter|intra|extra|pseudo|quasi|semi|multi|anti|phospho|glyco|lipo|cyto|immuno|onco|osteo|meta|para|peri|endo|exo|auto|axi|ortho'.split(
    '|',
  );
const stems =
  'sonic|metric|symmetric|genic|plasm|tropic|dynamic|thermal|static|morphic|lytic|cellular|nuclear|tonic|phasic|linear|modal|spectral|laminar|turbulent|viscous|elastic|kinetic|static|graphic|logic|trophic|statin|kinase|genesis|pathy|itis|osis|emia|gram|scope|mer|mide|zole|mycin|cillin|peptide|protein|receptor|ligand|lipid|glucose|oxidase|synthase'.split(
    '|',
  );
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const vowels = 'aeiou';
const consonants = 'bcdfghjklmnprstvwxz';

const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Words of science and engineering: rare ones, made-up compounds, and short forms of genes, methods and devices. */
export const createTechnicalWords = (random: Random) => {
  const people = collectPersonNames();
  const isName = (word: string) =>
    (people.given.get(capitalize(word)) ?? people.given.get(word) ?? 0) >= 2 ||
    (people.surnames.get(capitalize(word)) ?? 0) >= 2;
  const rare = [...collectEnglishWords().words]
    .filter(([word, degree]) => degree <= 2 && word.length > 4 && !isName(word))
    .map(([word]) => word);
  const letters = (alphabet: string, least: number, most: number): string =>
    Array.from({ length: least + random.below(most - least + 1) }, () =>
      alphabet.charAt(random.below(alphabet.length)),
    ).join('');
  const digits = () => String(1 + random.below(random.pick([9, 9, 99, 999])));
  const compound = () => random.pick(heads) + random.pick(stems);
  const word = () => (random.chance(0.6) ? random.pick(rare) : compound());
  const syllable = () => letters(consonants, 1, 1) + letters(vowels, 1, 1) + letters(consonants, 0, 1);
  const short = (): string =>
    random.pick([
      () => letters(capitals, 2, 5),
      () => letters(capitals, 2, 5),
      () => letters(capitals, 3, 4),
      () => letters(capitals, 2, 4) + digits(),
      () => letters(capitals, 2, 4) + digits(),
      () => `${letters(capitals, 2, 4)}-${digits()}`,
      () => `${letters(capitals, 2, 4)}s`,
      () => capitalize(letters(consonants, 1, 2)) + letters(capitals, 1, 2) + letters(consonants, 0, 1),
      () => capitalize(syllable()) + letters(capitals, 1, 3),
      () => capitalize(syllable()) + letters(capitals, 1, 1) + digits(),
      () => letters(consonants, 1, 1) + letters(capitals, 2, 4),
      () => `${capitalize(syllable())}-${digits()}`,
      () => capitalize(syllable()) + digits(),
      () => `${letters(capitals, 2, 4)}/${letters(capitals, 2, 4)}`,
      () => letters(capitals, 2, 3) + letters(consonants, 1, 1) + letters(capitals, 1, 2),
      () => capitalize(compound()) + letters(capitals, 1, 1),
    ])();
  /** Genus and species. */
  const species = () =>
    `${capitalize(syllable() + syllable())}${random.pick(['us', 'a', 'um', 'ella', 'ium', 'is'])} ${syllable()}${syllable()}${random.pick(['i', 'us', 'is', 'ae', 'um', 'ans'])}`;
  const model = () =>
    random.pick([
      () =>
        `${capitalize(syllable())}${capitalize(syllable())} ${random.pick([digits(), 'Pro', 'Max', 'Plus', 'Mini', 'XL', 'II', 'S'])}`,
      () =>
        `${capitalize(random.pick(rare))} ${random.pick(['Pro', 'Max', 'Plus', 'Mini', 'XL', '2', '3000', 'Lite'])}`,
      () => `${letters(capitals, 1, 3)}${random.pick(['-', ' ', ''])}${100 + random.below(9000)}`,
    ])();
  return { word, Word: () => capitalize(word()), short, species, model };
};
