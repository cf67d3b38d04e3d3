import { toLineTokens } from '../labels/label-index.ts';
import type { PageLayout } from '../layout/page-layout.ts';
import type { DocumentType } from '../types/document-type.ts';
import { findMoney } from '../values/index.ts';
import { countColumns, hasRequiredColumns, listHeaders } from './count-columns.ts';
import { countLabelled } from './count-labelled.ts';
import { detectLanguage } from './detect-language.ts';
import { hasNegativeTotal } from './has-negative-total.ts';
import { judgeTitle, listTitleHits } from './judge-titles.ts';
import { listHeadings } from './list-headings.ts';
import { join, prepareCues } from './prepare-cues.ts';

export type Classification = {
  type: DocumentType;
  /** 0–1. */
  confidence: number;
};

/** So many cues let a title count that other types have, too: one alone is a word of any paper. */
const borrowingCues = 2;

/** Pages whose words are read for cues; a contract's price list may stand far behind, so tables are seen on all pages. */
const cuePages = 4;

/** More cues and labelled values than these say no more. */
const maxCues = 6;
const maxLabelled = 5;
const labelledScore = 0.35;

/** Fewer columns of some table are words of a sentence. */
const leastColumns = 3;

/** Pages whose labels are looked at. */
const labelPages = 2;

/** A title that is weaker than this is a word in some sentence. */
const leastTitle = 0.7;

/** A title of another type that is as strong as this is the paper's name. */
const leastOther = 1.6;
const otherwiseLoss = 1.5;

/** What has no amounts is no bill, whatever its title says. */
const withoutAmountsLoss = 4;

/** What words that settle the type count: more than any title. */
const settledScore = 9;

/** What a total below nothing counts for a type that gives money back: more than cues, less than another's title. */
const negativeScore = 4;

/** What the fallback type has without a title of its own: less than this is a guess. */
const fallbackScore = 1;

const hasAmount = (layouts: readonly PageLayout[]): boolean =>
  layouts.some((layout) =>
    layout.lines.some(
      (line) =>
        /\d/.test(line.text) &&
        findMoney({ text: line.text, decimalSign: null }).some((money) => money.exact),
    ),
  );

/**
 * The type whose cues stand in the document: title words in large type near the top count most, then cues anywhere,
 * then values beside the labels of its fields and the columns of its table. What has no amounts is no bill, and columns alone are any table. Where nothing says
 * enough, or the title is that of a paper that no other type knows, the fallback type is taken.
 */
export const classifyDocument = (options: {
  layouts: readonly PageLayout[];
  types: readonly DocumentType[];
}): Classification | null => {
  const { layouts, types } = options;
  const language = detectLanguage(layouts);
  const headings = listHeadings(layouts[0], types);
  const text = layouts
    .slice(0, cuePages)
    .map((layout) => layout.lines.map((line) => join(toLineTokens(line))).join(''))
    .join(' ');
  const headers = listHeaders(layouts);
  const isWithoutAmounts = !hasAmount(layouts);
  const judged = types.map((type) => {
    const { titles, borrowedTitles, cues, settledBy, columns: labels, hasAmounts } = prepareCues(type);
    const isSettled = settledBy.some((cue) => text.includes(cue));
    const isBelowNothing =
      type.classification.negativeTotal && hasNegativeTotal(type, layouts.slice(0, cuePages));
    const found = cues.filter((cue) => text.includes(cue)).length + (isBelowNothing ? 1 : 0);
    const wanted = found >= borrowingCues ? [...titles, ...borrowedTitles] : titles;
    const { table } = type.classification;
    const columns = countColumns(labels, headers);
    const declared = table === undefined ? undefined : type.tables[table];
    const required = declared?.columns.flatMap((column) => (column.required ? [column.name] : [])) ?? [];
    const lacksTable =
      declared?.required === true &&
      columns < leastColumns &&
      !hasRequiredColumns({ columns: labels, required, headers });
    const hits = listTitleHits({ titles: wanted, headings, language });
    const bonus = (isSettled ? settledScore : 0) + (isBelowNothing ? negativeScore : 0);
    return { type, hasAmounts, found, columns, lacksTable, hits, bonus, isSettled };
  });
  const seen = judged.map((own) => {
    const { type, hasAmounts, found, columns, lacksTable, hits, bonus, isSettled } = own;
    const others = judged
      .filter((other) => other !== own && !other.lacksTable)
      .flatMap((other) => other.hits);
    const title = judgeTitle(hits, others);
    const isNamed = isSettled || title >= leastTitle;
    const isCalledOtherwise = !isNamed && others.some((hit) => hit.score >= leastOther);
    const score =
      bonus +
      title * 2 +
      Math.min(found, maxCues) * 0.6 +
      (columns >= leastColumns ? columns * 0.5 : lacksTable ? (isNamed && hasAmounts ? -0.8 : -1.5) : 0) -
      (hasAmounts && isWithoutAmounts ? withoutAmountsLoss : 0) -
      (isCalledOtherwise ? otherwiseLoss : 0);
    return { type, title, isNamed, found, score };
  });
  const most = Math.max(...seen.map(({ score }) => score));
  const scores = seen.map(({ type, title, isNamed, found, score }) => {
    if (type.classification.fallback) return { type, score: Math.max(fallbackScore, title * 2) };
    // Looking for labels takes longest, and only those can still win.
    const canWin = score + maxLabelled * labelledScore >= most;
    const labelled = canWin ? Math.min(maxLabelled, countLabelled(type, layouts.slice(0, labelPages))) : 0;
    const whole = score + labelled * labelledScore;
    return {
      type,
      score: isNamed || (found > 0 && found + labelled >= 2) ? whole : Math.min(whole, fallbackScore - 0.1),
    };
  });
  scores.sort((left, right) => right.score - left.score);
  const [best, second] = scores;
  if (best === undefined) return null;
  const lead = best.score - (second?.score ?? 0);
  const confidence = Math.min(0.99, 0.5 + 0.06 * Math.min(best.score, 5) + 0.08 * Math.min(lead, 3));
  return { type: best.type, confidence: Math.round(confidence * 100) / 100 };
};
