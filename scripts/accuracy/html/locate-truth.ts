import type { ReadDocument } from '@assay/core/documents';
import { fold } from '../compare-values.ts';
import { listPrintedForms } from '../is-printed.ts';

export type Place = { page: number; box: readonly [number, number, number, number] };

/** Longer values wrap: their beginning is enough to find them. */
const mostLetters = 60;

/** Where the pages print a value that was not found, by its letters and digits alone; at most three places. */
export const locateTruth = (options: { document: ReadDocument; name: string; value: string }): Place[] => {
  const { document, name, value } = options;
  const forms = new Set(
    listPrintedForms(name, value)
      .map((form) => fold(form).slice(0, mostLetters))
      .filter((form) => form !== ''),
  );
  const places: Place[] = [];
  for (const page of document.pages) {
    const folded = page.words.map((word) => fold(word.text));
    for (const [first, start] of folded.entries()) {
      if (start === '' || places.length >= 3) continue;
      for (let last = first, text = ''; last < folded.length && text.length < mostLetters; last += 1) {
        text += folded[last] ?? '';
        if (!forms.has(text.slice(0, mostLetters))) continue;
        const boxes = page.words.slice(first, last + 1).map((word) => word.box);
        const box = [
          Math.min(...boxes.map(([left]) => left)),
          Math.min(...boxes.map(([, top]) => top)),
          Math.max(...boxes.map(([, , right]) => right)),
          Math.max(...boxes.map(([, , , bottom]) => bottom)),
        ] as const;
        places.push({ page: page.number, box });
        break;
      }
    }
  }
  return places;
};
