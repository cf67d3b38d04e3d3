declare module 'word-extractor' {
  type Part = (options: { filterUnicode: boolean }) => string;
  class WordExtractor {
    extract(bytes: Buffer): Promise<{
      getBody: Part;
      getFootnotes: Part;
      getEndnotes: Part;
      getFooters: Part;
      getHeaders(options: { filterUnicode: boolean; includeFooters: boolean }): string;
      getTextboxes(options: {
        filterUnicode: boolean;
        includeHeadersAndFooters: boolean;
        includeBody: boolean;
      }): string;
    }>;
  }
  export = WordExtractor;
}
