import { rejectError } from '../errors.ts';
import type { RecordStore } from '../ports/record-store.ts';
import type { IndexPlace, LexicalQuery, SearchFilter } from '../ports/search-index.ts';
import { forbid } from './forbid-words.ts';
import { findLiveIndex, indexKeyOf, isSameIndex } from './index-state.ts';
import { findLikeness } from './like-item.ts';
import { rankItems } from './rank-items.ts';
import { parseSearchCursor, type SearchPlace, toSearchCursor } from './search-cursor.ts';
import type { SearchPorts } from './search-ports.ts';
import type { SearchAnswer, SearchRequest } from './search-request.ts';
import { type ChosenItem, showResults } from './show-results.ts';
import { splitQuery } from './split-query.ts';
import { toSearchFilter } from './to-conditions.ts';
import { toLexicalQuery, type UnderstoodQuery } from './to-lexical-query.ts';

export const searchOff = () =>
  rejectError(
    'search.off',
    'Search is off: ASSAY_SEARCH is 0, or this installation on AWS names no OpenSearch. Set ASSAY_OPENSEARCH_ENDPOINT for every process of it, start again, and run "assay index rebuild".',
  );

/** Values of each name that are counted. */
const facetValues = 20;

type Meaning = NonNullable<SearchAnswer['explanation']>['meaning'];
type Asked = {
  place: IndexPlace;
  filter: SearchFilter;
  understood: UnderstoodQuery;
  vector: Float32Array | null;
  meaning: Meaning;
  isQuestion: boolean;
};
type Found = { shown: ChosenItem[]; all: readonly ChosenItem[] | null; next: SearchPlace | null };

const isWordless = ({ should, must }: LexicalQuery): boolean => should.length + must.length === 0;

/**
 * Search in one workspace. Nothing of another one can be found, counted or told from the scores.
 * Errors (reject): `search.off` where this home has no search, `search.invalid-cursor`, `search.invalid-number`, and
 * those of `findLikeness`.
 */
export const createSearch = (options: { records: RecordStore; search: SearchPorts | null }) => {
  const { records, search } = options;

  const understand = async (
    ports: SearchPorts,
    workspace: string,
    request: SearchRequest,
  ): Promise<Asked> => {
    const { index, embedder } = ports;
    const key = await findLiveIndex({ records, workspace, embedder });
    const place = { workspace, index: key };
    const split = splitQuery(request.query);
    const input = { ...split.filter, ...request.filter };
    const fields = { ...split.filter.fields, ...request.filter.fields };
    const wanted = toSearchFilter({ ...input, ...(Object.keys(fields).length > 0 && { fields }) });
    const understood = await toLexicalQuery(split.parts, (clause) => index.expandTerm({ place, clause }));
    const { filter, query: kept } = await forbid({ index, place, filter: wanted, query: understood.query });
    const own = { ...understood, query: kept };
    const text = split.parts
      .filter(({ want }) => want !== 'must-not')
      .map((part) => part.text)
      .join(' ');
    const isOwnIndex = isSameIndex(key, indexKeyOf(embedder));
    const isHelped = own.language === null || embedder.languages.includes(own.language);
    let meaning: Meaning = isOwnIndex ? 'used' : 'embedder';
    if (meaning === 'used' && !isHelped) meaning = 'language';
    if (text.trim() === '') meaning = 'no-words';
    const [embedded = null] =
      meaning === 'used' ? await embedder.embed({ texts: [text], kind: 'query' }) : [];
    if (request.like === null) {
      return {
        place,
        filter,
        understood: own,
        vector: embedded,
        meaning,
        isQuestion: split.parts.some(({ want }) => want !== 'must-not'),
      };
    }
    const like = await findLikeness({ records, index, place, documentId: request.like });
    const query = { ...own.query, should: [...own.query.should, ...like.query.should] };
    return {
      place,
      filter: { ...filter, except: [...(filter.except ?? []), like.item] },
      understood: { ...own, query },
      vector: embedded ?? like.vector,
      meaning: like.vector ? 'used' : meaning,
      isQuestion: true,
    };
  };

  /** Without a question everything that fits is listed, in the order of the index. */
  const list = async (
    ports: SearchPorts,
    asked: Asked,
    request: SearchRequest,
    at: SearchPlace,
  ): Promise<Found> => {
    const { place, filter } = asked;
    const page = await ports.index.listItems({ place, filter, limit: request.limit, cursor: at.listCursor });
    const items = await ports.index.getItems({ place, items: page.items });
    const shown = items.map(({ collection, id, chunks }) => ({
      collection,
      id,
      chunkIds: chunks.slice(0, 1).map((chunk) => chunk.id),
      score: 0,
      reasons: null,
    }));
    return { shown, all: null, next: page.cursor === null ? null : { offset: 0, listCursor: page.cursor } };
  };

  const rank = async (
    ports: SearchPorts,
    asked: Asked,
    request: SearchRequest,
    at: SearchPlace,
  ): Promise<Found> => {
    const { place, filter, vector } = asked;
    const { query } = asked.understood;
    const all = await rankItems({ index: ports.index, place, filter, query, vector });
    const end = at.offset + request.limit;
    const next = end < all.length ? { offset: end, listCursor: null } : null;
    return { shown: all.slice(at.offset, end), all, next };
  };

  return async (workspace: string, request: SearchRequest): Promise<SearchAnswer> => {
    if (!search) throw searchOff();
    const at = parseSearchCursor(request);
    const asked = await understand(search, workspace, request);
    const { place, filter, understood, meaning, isQuestion } = asked;
    const { shown, all, next } = await (isQuestion ? rank : list)(search, asked, request, at);
    const query = all && !isWordless(understood.query) ? understood.query : null;
    const also = query && query.must.length > 0 ? [] : (all ?? []);
    const counted = await search.index.count({
      place,
      filter,
      query: all ? (query ?? { should: [], must: [], mustNot: [] }) : null,
      also: also.map(({ collection, id }) => ({ collection, id })),
      facets: [...new Set(request.facets)].map((name) => ({ name, limit: facetValues })),
    });
    const items = await showResults({
      records,
      index: search.index,
      place,
      query: understood.query,
      chosen: request.explain ? shown : shown.map((item) => ({ ...item, reasons: null })),
    });
    const { language, words, corrections } = understood;
    return {
      items,
      cursor: next && toSearchCursor(request, next),
      ...counted,
      ...(request.explain && { explanation: { language, words, corrections, meaning } }),
    };
  };
};

export type Search = ReturnType<typeof createSearch>;
