import type { ReadDocument } from '@assay/core/documents';
import { layOutPages } from './lay-out-page.ts';
import { throwDice } from './make-typed-page.ts';
import { listPaperKinds } from './paper-kinds.ts';
import { dutch } from './words/dutch.ts';
import { english } from './words/english.ts';
import { french } from './words/french.ts';
import { german } from './words/german.ts';
import { italian } from './words/italian.ts';
import { spanish } from './words/spanish.ts';

/** A made paper, what kind it is of, and which type it should be told as. */
export type MadePaper = { kind: string; type: string; language: string; document: ReadDocument };

const languages = [english, german, french, spanish, italian, dutch];

/** Papers of every kind and language; the same seeds make the same papers. */
export const makePapers = (seeds: readonly number[]): MadePaper[] =>
  languages.flatMap((words, place) =>
    listPaperKinds(words).flatMap(({ name, type, write }, at) =>
      seeds.map((seed): MadePaper => {
        const dice = throwDice(seed * 10_007 + place * 101 + at);
        const size = dice.whole(8, 11);
        const look = {
          size,
          headingSize: size + dice.one([0, 3, 8]),
          headingBold: dice.maybe(0.7),
          left: dice.whole(40, 75),
          leading: size * dice.one([1.25, 1.4, 1.6]),
        };
        const document = layOutPages(write({ words, dice }), look);
        return { kind: name, type, language: words.language, document };
      }),
    ),
  );
