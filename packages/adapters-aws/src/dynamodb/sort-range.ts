import type { ListOptions } from '@assay/core/ports';

/** DynamoDB's limit for sort keys. */
const maxSortBytes = 1024;
const greatestCharacter = '\u{10ffff}';

const compareBytes = (left: string, right: string): number =>
  Buffer.compare(Buffer.from(left), Buffer.from(right));

/** At least as great as every sort key with the prefix. */
const greatestWith = (prefix: string): string =>
  prefix + greatestCharacter.repeat(Math.max(0, Math.floor((maxSortBytes - Buffer.byteLength(prefix)) / 4)));

export type SortRange =
  /** Nothing can be in it. */
  | 'nothing'
  /** The rest of a key condition, with `#sort`; the values belong to it. An item at `except` is not in the range. */
  | { expression: string; values: Record<string, { S: string }>; except: string | null };

const within = (low: string, high: string, except: string): SortRange => ({
  expression: ' AND #sort BETWEEN :low AND :high',
  values: { ':low': { S: low }, ':high': { S: high } },
  except,
});

/** What prefix and `after` come to as the one condition that DynamoDB takes for a sort key. */
export const toSortRange = (options: Pick<ListOptions, 'prefix' | 'after' | 'order'>): SortRange => {
  const { prefix = '', after, order = 'ascending' } = options;
  const ascending = order === 'ascending';
  const whole: SortRange =
    prefix === ''
      ? { expression: '', values: {}, except: null }
      : {
          expression: ' AND begins_with(#sort, :prefix)',
          values: { ':prefix': { S: prefix } },
          except: null,
        };
  if (after === undefined) return whole;
  // An empty text is no value for a key, and comes before all of them.
  if (after === '') return ascending ? whole : 'nothing';
  if (prefix === '') {
    const sign = ascending ? '>' : '<';
    return { expression: ` AND #sort ${sign} :after`, values: { ':after': { S: after } }, except: null };
  }
  if (after.startsWith(prefix)) {
    return ascending ? within(after, greatestWith(prefix), after) : within(prefix, after, after);
  }
  return compareBytes(after, prefix) < 0 === ascending ? whole : 'nothing';
};
