import { RequestError } from '../problems/request-error.ts';

/** Deeper than any declared body; far below what would trouble a recursive reader. */
const maxDepth = 50;

const invalid = (message: string, cause?: unknown) =>
  new RequestError({ code: 'request.invalid-json', message, cause });

/** How deep brackets nest outside of strings; the text need not be valid. */
const assertShallow = (text: string): void => {
  let depth = 0;
  let inString = false;
  for (let place = 0; place < text.length; place += 1) {
    const character = text[place];
    if (inString) {
      if (character === '\\') place += 1;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === '{' || character === '[') {
      depth += 1;
      if (depth > maxDepth) throw invalid(`The body nests deeper than ${maxDepth} levels.`);
    } else if (character === '}' || character === ']') depth -= 1;
  }
};

/** Parses what a stranger sent. Refuses what could reach a prototype when it is copied by a careless hand. */
export const parseJson = (bytes: Uint8Array): unknown => {
  if (bytes.length === 0) {
    throw new RequestError({
      code: 'request.empty-body',
      message: 'This route needs a JSON body; none was sent.',
    });
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw invalid('The body is not UTF-8 text.', error);
  }
  assertShallow(text);
  let hasPrototypeKey = false;
  let value: unknown;
  try {
    value = JSON.parse(text, (key, inner) => {
      if (key === '__proto__') hasPrototypeKey = true;
      return inner;
    });
  } catch (error) {
    // The parser's own message quotes the text, and so is not passed on.
    throw invalid('The body is not valid JSON.', error);
  }
  if (hasPrototypeKey) throw invalid('The body has a key __proto__, which no route takes.');
  return value;
};
