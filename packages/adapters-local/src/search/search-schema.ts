/**
 * One entry per version of an index's file. `words` holds the terms only (the texts lie in `chunks`), and gets them
 * with every `delete` again: that is how FTS5 can take them out of its file for good (`secure-delete`).
 * `columnsize` stays on, as BM25 needs the lengths. The tokenizer parts at ASCII signs alone, which `toIndexWord` knows.
 */
export const searchMigrations: readonly string[] = [
  `
  CREATE TABLE items (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    collection TEXT NOT NULL,
    id TEXT NOT NULL,
    UNIQUE (collection, id)
  ) STRICT;

  CREATE TABLE filters (
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    item INTEGER NOT NULL REFERENCES items (key) ON DELETE CASCADE,
    label TEXT,
    PRIMARY KEY (name, value, item)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX filters_of_item ON filters (item);

  CREATE TABLE chunks (
    -- AUTOINCREMENT: a number is never given twice, so one that was looked up fits no other chunk.
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    item INTEGER NOT NULL REFERENCES items (key) ON DELETE CASCADE,
    collection TEXT NOT NULL,
    id TEXT NOT NULL,
    place INTEGER NOT NULL,
    parts TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    locator TEXT NOT NULL,
    vector BLOB,
    UNIQUE (collection, id)
  ) STRICT;
  CREATE INDEX chunks_of_item ON chunks (item, place);

  CREATE VIRTUAL TABLE words USING fts5 (title, body, content = '', tokenize = 'ascii');
  INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
  CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, row);
  `,
];
