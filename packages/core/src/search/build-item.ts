import type { Extraction } from '../extraction/extraction.ts';
import type { SearchItem } from '../ports/search-index.ts';
import type { DocumentPiece } from './document-piece.ts';
import type { ReadPages } from './read-pages.ts';
import { toSearchLanguage } from './text/language.ts';
import { toTerms } from './text/to-terms.ts';
import { toFilters } from './to-filters.ts';

export const documentCollection = 'documents';

/** The language that most of the text is in; null where it is in none that is known. */
const languageOf = (pieces: readonly DocumentPiece[]): string | null => {
  const counts = new Map<string, number>();
  for (const { text, locator } of pieces) {
    if (locator.language !== null) {
      counts.set(locator.language, (counts.get(locator.language) ?? 0) + text.length);
    }
  }
  const [best] = [...counts].toSorted(([, one], [, other]) => other - one);
  return best?.[0] ?? null;
};

/** The last part of a path, which is what a source is called. */
const lastOf = (name: string): string => name.split(/[\\/]/).at(-1) ?? name;

/**
 * A content as it is found: its first piece has what it is called besides. One without text is still found by its
 * names and its fields.
 */
export const buildItem = (content: {
  contentId: string;
  names: readonly string[];
  kind: ReadPages['kind'];
  pieces: readonly DocumentPiece[];
  vectors: readonly (Float32Array | null)[];
  extraction: Extraction | null;
}): SearchItem => {
  const { contentId, pieces, vectors, extraction, kind } = content;
  const language = languageOf(pieces);
  const titles = [...content.names.map(lastOf), ...[extraction?.fields.title?.value ?? []].flat()];
  const title = [...new Set(titles)].join('\n');
  const cut: readonly DocumentPiece[] =
    pieces.length > 0 ? pieces : [{ text: '', locator: { page: 1, lines: [], language: null } }];
  return {
    collection: documentCollection,
    id: contentId,
    filters: toFilters({ extraction, language, kind }),
    chunks: cut.map(({ text, locator }, at) => ({
      id: `${contentId}/${String(at).padStart(6, '0')}`,
      parts: [
        ...(at === 0
          ? [{ name: 'title' as const, text: title, terms: toTerms(title, toSearchLanguage(language)) }]
          : []),
        { name: 'body', text, terms: toTerms(text, toSearchLanguage(locator.language ?? language)) },
      ],
      vector: vectors[at] ?? null,
      locator,
    })),
  };
};
