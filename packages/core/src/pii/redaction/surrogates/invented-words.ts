const list = (words: string): readonly string[] => words.trim().split(/\s+/);

/** Common names of many countries: whom they stand for here is nobody. */
export const givenNames = list(`
  Alba Alma Amber Anita Anton Arlo Astrid Aurel Basil Beata Bianca Boris Bruno Carla Cecil Celia Cora Cyril Dalia Damian
  Delia Edgar Edith Elmar Elsa Emil Enzo Erika Esther Fabian Felix Fiona Flora Franz Freya Gerda Gilbert Gloria Greta Gustav
  Hanna Hedda Helga Henrik Hugo Ida Igor Ilse Ines Irma Ivo Jana Jasper Jelena Jonas Judith Julian Karin Kaspar Klara
  Kuno Lara Leander Leona Linus Lorenz Lotte Ludwig Luisa Magda Malte Marek Marlene Matteo Melina Milan Mira Nadia Nestor Nils
  Nora Olga Olivia Orson Oskar Otto Paola Pavel Petra Quentin Ramona Regina Rita Roland Rosa Rufus Sabine Samuel Selma Silas
  Sonja Stella Sven Tamara Theo Tilda Tobias Ulrich Ursula Valentin Vera Viktor Viola Walter Wanda Xenia Yara Yvonne Zeno`);

export const familyNames = list(`
  Abbot Adler Albers Amsel Arndt Ashdown Backhaus Barlow Becker Bergman Birch Blum Borchert Brandt Brookes Burke Calder Carver
  Castell Conrad Cooper Corbin Dahl Decker Denham Dorn Drake Ebert Eckert Elsner Engel Falk Farrow Fenner Ferrer Fisk Forster
  Frost Gallo Garner Gerber Graf Grove Hagen Halden Harper Hartog Heller Holm Horn Hume Ibsen Ingram Jansen Jordan Kaiser Keller
  Kent Kessler Kirsch Koller Kramer Lang Larsen Lenz Linden Lorca Mallow Marsh Mercer Moser Nagel Navarro Nolan Norden Oakley
  Olsen Orlov Palmer Parson Pohl Porter Quint Rademaker Ramsey Reuter Rhodes Ritter Rossi Sander Sawyer Seidel Sommer Stark Steiner
  Tanner Thorne Ulmer Vance Vogel Voss Walden Weber Wells Winter Wolff Yates Zander Ziegler`);

export const placeNames = list(`
  Aachen Arles Basel Bergamo Bordeaux Bregenz Bristol Burgos Cardiff Como Cork Delft Derby Dresden Durham Erfurt Exeter Faro
  Fulda Galway Genoa Gent Girona Graz Haarlem Innsbruck Kassel Krakow Leiden Linz Lucca Lugano Lund Metz Modena Namur
  Nantes Odense Oviedo Parma Perth Poznan Rennes Salerno Siena Tampere Tours Trento Turku Ulm Utrecht Verona Viborg York`);

export const groupNames = list(`
  Andorran Belgian Bolivian Canadian Chilean Cypriot Estonian Finnish Ghanaian Icelandic Jamaican Kenyan Latvian
  Maltese Nepalese Norwegian Omani Peruvian Samoan Slovene Tongan Uruguayan Vietnamese Zambian`);

export const titles = list('Dr Prof Capt Sgt Lt Maj Col Gen');

const onsets = list('b br d dr f fl g gr h k kl l m n p pr r s st t tr v w');
const vowels = list('a e i o u');
const codas = list('l m n r s th nd rk sk');

/** A word that nobody has, for texts that hold all of the list. */
export const inventWord = (next: (bound: number) => number): string => {
  const pick = (from: readonly string[]): string => from[next(from.length)] ?? 'o';
  const word = pick(onsets) + pick(vowels) + pick(onsets) + pick(vowels) + pick(codas);
  return word.charAt(0).toUpperCase() + word.slice(1);
};
