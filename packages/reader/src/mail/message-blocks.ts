import type { Block, Paragraph } from '../docx/blocks.ts';
import { toHtmlBlocks } from '../html/html-blocks.ts';
import type { Message } from './message.ts';
import { toWrittenDate } from './written-date.ts';

/** Of a mail to half the world the first of them, and how many more there are. */
const maxShown = 50;
const maxLength = 2_000;

const line = (text: string, bold = false): Paragraph => ({ kind: 'paragraph', text, bold });

const toOneLine = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, maxLength)
    .toWellFormed();

const toPeople = (people: readonly string[]): string => {
  const shown = people.slice(0, maxShown).map(toOneLine).join(', ');
  return people.length > maxShown ? `${shown} and ${people.length - maxShown} more` : shown;
};

/** Those headers that are there, always in this order and under these names. */
const toHeaderLines = (message: Message): Paragraph[] =>
  [
    ['From', toPeople(message.from)],
    ['To', toPeople(message.to)],
    ['Cc', toPeople(message.cc)],
    ['Date', toWrittenDate(message.date)],
    ['Subject', toOneLine(message.subject)],
    ['Message-ID', toOneLine(message.messageId)],
  ].flatMap(([name, value]) => (value === '' ? [] : [line(`${name}: ${value}`, name === 'Subject')]));

const toBody = ({ text, html }: Message): Block[] => {
  if (text !== null && text.trim() !== '') return text.split(/\r\n|\n|\r/).map((one) => line(one));
  return html === null ? [] : toHtmlBlocks(html).blocks;
};

/** The headers, a blank line, and the body: its plain text, else its web page as text. */
export const toMessageBlocks = (message: Message): Block[] => {
  const headers = toHeaderLines(message);
  const body = toBody(message);
  return [...headers, ...(headers.length > 0 && body.length > 0 ? [line('')] : []), ...body];
};
