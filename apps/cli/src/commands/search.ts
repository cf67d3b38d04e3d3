import { rejectError } from '@assay/core';
import { SearchFilterInput, type SearchRequest, type SearchResult } from '@assay/core/search';
import { rebuildIndexRoute, searchRoute } from '@assay/http-api/routes';
import { type Command, InvalidArgumentError } from 'commander';
import { paint, printJson, printLine, printNote, toPlainText } from '../output/terminal.ts';
import { withService } from '../service/with-service.ts';
import { type CommandContext, toAction } from './command-context.ts';

type Options = {
  filter: string[];
  facet: string[];
  limit: number;
  cursor?: string;
  like?: string;
  explain?: boolean;
};

const rangeNames = ['date', 'amount'];
const listNames = ['collection', 'type', 'status', 'kind', 'language', 'party'];
/** Letters of a passage that are printed, about half of them before its first highlight. */
const shownLength = 240;

const toRange = (text: string): { from?: string; to?: string } => {
  const [from = '', to = from] = text.split('..');
  return { ...(from !== '' && { from }), ...(to !== '' && { to }) };
};

/** `type=invoice`, `date=2025-01..2025-03`, `sellerName=Acme`: a name that is given twice may have either value. */
export const parseFilters = (filters: readonly string[]): SearchFilterInput => {
  const named: Record<string, unknown> = {};
  const fields: Record<string, unknown> = {};
  for (const filter of filters) {
    const [, name = '', value = ''] = /^([^=]+)=(.+)$/s.exec(filter) ?? [];
    const target = [...rangeNames, ...listNames].includes(name) ? named : fields;
    if (rangeNames.includes(name) || (target === fields && value.includes('..')))
      target[name] = toRange(value);
    else target[name] = [target[name] ?? [], value].flat();
  }
  const parsed = SearchFilterInput.safeParse({ ...named, ...(Object.keys(fields).length > 0 && { fields }) });
  if (parsed.success) return parsed.data;
  throw rejectError(
    'command.invalid-filter',
    'A filter is NAME=VALUE or NAME=FROM..TO, such as --filter type=invoice --filter amount=100..500.',
  );
};

const parseLimit = (text: string): number => {
  const limit = Number(text);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 100) return limit;
  throw new InvalidArgumentError('a number from 1 to 100');
};

/** The part of a passage around its first highlight, with all that are in it set off. */
const printPassage = ({ page, text, highlights }: SearchResult['passages'][number]): void => {
  const first = highlights[0]?.start ?? 0;
  const start = Math.max(0, text.lastIndexOf('\n', Math.max(0, first - shownLength / 2)) + 1);
  const end = Math.min(text.length, start + shownLength);
  let line = '';
  let last = start;
  for (const hit of highlights.filter((one) => one.start >= start && one.end <= end)) {
    line +=
      toPlainText(text.slice(last, hit.start)) + paint('bold', toPlainText(text.slice(hit.start, hit.end)));
    last = hit.end;
  }
  line += toPlainText(text.slice(last, end));
  printLine(`    ${paint('dim', `page ${page}:`)} ${line.trim()}${end < text.length ? ' …' : ''}`);
};

const describe = (name: string, reason: { rank: number; score: number; share: number } | null): string =>
  reason
    ? `${name}: place ${reason.rank}, ${reason.score.toFixed(3)} → ${reason.share.toFixed(3)}`
    : `${name}: –`;

const printResult = ({ score, type, date, documents, passages, reasons }: SearchResult): void => {
  const names = documents.map(({ name }) => toPlainText(name)).join(', ');
  const about = [type, date].filter((one) => one !== null).join(', ');
  printLine(`${score.toFixed(3)}  ${paint('bold', names)}${about === '' ? '' : `  ${about}`}`);
  printLine(`    ${paint('dim', documents.map(({ id }) => id).join(' '))}`);
  for (const passage of passages.slice(0, 2)) if (passage.text !== '') printPassage(passage);
  if (!reasons) return;
  const found = reasons.found.map(toPlainText).join(', ');
  const parts = [describe('words', reasons.words), describe('meaning', reasons.meaning), `found: ${found}`];
  printLine(`    ${paint('cyan', parts.join('; '))}`);
};

const search = async ({ config, json }: CommandContext, words: string[], options: Options): Promise<void> =>
  withService(config, async ({ client }) => {
    const body: SearchRequest = {
      query: words.join(' '),
      filter: parseFilters(options.filter),
      limit: options.limit,
      cursor: options.cursor ?? null,
      facets: options.facet,
      like: options.like ?? null,
      explain: options.explain ?? false,
    };
    const answer = await client.call(searchRoute, { body });
    if (json) return printJson(answer);
    for (const result of answer.items) printResult(result);
    if (answer.items.length === 0) printLine('Nothing fits: try fewer or other words.');
    for (const [name, values] of Object.entries(answer.facets).filter(([, all]) => all.length > 0)) {
      printLine(
        `${name}: ${values.map(({ label, count }) => `${toPlainText(label)} (${count})`).join(', ')}`,
      );
    }
    if (answer.explanation) {
      const { language, words: asked, corrections, meaning } = answer.explanation;
      printLine(
        paint(
          'cyan',
          `asked: ${asked.map(toPlainText).join(' ')}; language ${language ?? 'open'}; meaning ${meaning}`,
        ),
      );
      for (const [word, terms] of Object.entries(corrections)) {
        printLine(
          paint(
            'cyan',
            `${toPlainText(word)} is in no document; taken for ${terms.map(toPlainText).join(', ')}`,
          ),
        );
      }
    }
    if (answer.cursor !== null) printNote(`${answer.total} in all; more with --cursor ${answer.cursor}`);
  });

const rebuild = async ({ config, json }: CommandContext): Promise<void> =>
  withService(config, async ({ client, work }, signal) => {
    const { runId } = await client.call(rebuildIndexRoute, {});
    await work({ signal });
    if (json) printJson({ rebuilt: runId });
    else printLine('The index was made again.');
  });

const collect = (value: string, before: string[]): string[] => [...before, value];

export const searchCommand = (program: Command): void => {
  program
    .command('search')
    .description('Find documents by their words and by what they say')
    .argument('[words...]', 'words, "phrases", +must, -not, field:value')
    .option('--filter <name=value>', 'only what fits, such as type=invoice or amount=100..500', collect, [])
    .option('--facet <name>', 'count the values of a field among what is found', collect, [])
    .option('--limit <count>', 'results, at most 100', parseLimit, 10)
    .option('--cursor <cursor>', 'where the page before ended')
    .option('--like <document>', 'what is like this document, by its id')
    .option('--explain', 'say why each result stands where it does')
    .addHelpText(
      'after',
      '\nExamples:\n  $ assay search "notice period" --filter type=contract\n  $ assay search \'"net 30 days" amount:1000..\' --json',
    )
    .action(toAction(search));
};

export const indexCommand = (program: Command): void => {
  const group = program.command('index').description('What is searched');
  group
    .command('rebuild')
    .description('Make the index of the workspace again from what is stored')
    .action(toAction(rebuild));
};
