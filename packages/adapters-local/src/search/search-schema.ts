/**
 * One entry per version of an index's file. `words` holds the terms only (the texts lie in `chunks`), and gets them
 * with every `delete` again: that is how FTS5 can take them out of its file for good (`secure-delete`).
 * `columnsize` stays on, as BM25 needs the lengths. The tokenizer parts at ASCII signs alone, which `toIndexWord` knows.
 * Vectors have tables of their own: whoever reads them all, as an index does when it is opened, reads nothing else.
 */
export const searchMigrations: readonly string[] = [
  `
  CREATE TABLE items (
    -- AUTOINCREMENT: a number is never given twice, so that a chunk's fits no other chunk.
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
    -- The item's number and the place in it: see chunk-keys.ts.
    key INTEGER PRIMARY KEY,
    collection TEXT NOT NULL,
    id TEXT NOT NULL,
    parts TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    locator TEXT NOT NULL,
    UNIQUE (collection, id)
  ) STRICT;

  CREATE TABLE vectors (key INTEGER PRIMARY KEY REFERENCES chunks ON DELETE CASCADE, vector BLOB NOT NULL) STRICT;
  CREATE TABLE codes (key INTEGER PRIMARY KEY REFERENCES chunks ON DELETE CASCADE, code BLOB NOT NULL) STRICT;

  CREATE VIRTUAL TABLE words USING fts5 (title, body, content = '', tokenize = 'ascii');
  INSERT INTO words (words, rank) VALUES ('secure-delete', 1);
  CREATE VIRTUAL TABLE vocabulary USING fts5vocab (words, row);
  `,
];
