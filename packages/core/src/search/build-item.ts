import type { Extraction } from '../extraction/extraction.ts';
import type { SearchItem } from '../ports/search-index.ts';
import type { Passage } from './chunking/cut-passages.ts';
import { locate } from './passage-locator.ts';
import type { ReadPages } from './read-pages.ts';
import { toSearchLanguage } from './text/language.ts';
import { toTerms } from './text/to-terms.ts';
import { toFilters } from './to-filters.ts';

export const documentCollection = 'documents';

/** The language that most of the text is in; null where it is in none that is known. */
const languageOf = (passages: readonly Passage[]): string | null => {
  const counts = new Map<string, number>();
  for (const { text, language } of passages) {
    if (language !== null) counts.set(language, (counts.get(language) ?? 0) + text.length);
  }
  const [best] = [...counts].toSorted(([, one], [, other]) => other - one);
  return best?.[0] ?? null;
};

/** The last part of a path, which is what a source is called. */
const lastOf = (name: string): string => name.split(/[\\/]/).at(-1) ?? name;

/**
 * A content as it is found: its first passage has what it is called besides, and each the
 * headings that it stands under. One without text is still found by its
 * names and its fields.
 */
export const buildItem = (content: {
  contentId: string;
  names: readonly string[];
  kind: ReadPages['kind'];
  passages: readonly Passage[];
  vectors: readonly (Float32Array | null)[];
  extraction: Extraction | null;
}): SearchItem => {
  const { contentId, passages, vectors, extraction, kind } = content;
  const language = languageOf(passages);
  const titles = [...content.names.map(lastOf), ...[extraction?.fields.title?.value ?? []].flat()];
  const names = [...new Set(titles)];
  const cut: readonly Passage[] =
    passages.length > 0 ? passages : [{ text: '', heading: '', page: 1, language: null, lines: [] }];
  return {
    collection: documentCollection,
    id: contentId,
    filters: toFilters({ extraction, language, kind }),
    chunks: cut.map((passage, at) => {
      const own = toSearchLanguage(passage.language ?? language);
      const headings = [...(at === 0 ? names : []), passage.heading].filter((text) => text !== '');
      const title = headings.join('\n');
      return {
        id: `${contentId}/${String(at).padStart(6, '0')}`,
        parts: [
          ...(title === '' ? [] : [{ name: 'title' as const, text: title, terms: toTerms(title, own) }]),
          { name: 'body', text: passage.text, terms: toTerms(passage.text, own) },
        ],
        vector: vectors[at] ?? null,
        locator: locate(passage),
      };
    }),
  };
};
