import { checkSync } from 'recheck';

/** From here on a bounded repeat is checked as if it had no bound, which is the harder case. */
const longRepeat = 6;

/** What stands in a pattern as it is: an escaped character, a class. */
const opaque = /\\.|\[(?:\\.|[^\]\\])*\]/y;
const lookAround = /\(\?<?[!=]/y;

const matchAt = (pattern: RegExp, source: string, at: number): string | null => {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
};

/** The offset behind the group that begins at `start`. */
const endOfGroup = (source: string, start: number): number => {
  let depth = 0;
  for (let at = start; at < source.length; ) {
    const skipped = matchAt(opaque, source, at);
    if (skipped === null && source[at] === '(') depth += 1;
    if (skipped === null && source[at] === ')') depth -= 1;
    at += skipped?.length ?? 1;
    if (depth === 0) return at;
  }
  return source.length;
};

/** Leaves out look-around without a repeat that has no bound: at each place it costs so many steps at most. */
const dropBoundedLookAround = (source: string): string => {
  let bare = '';
  for (let at = 0; at < source.length; ) {
    const skipped = matchAt(opaque, source, at);
    if (skipped === null && matchAt(lookAround, source, at) !== null) {
      const end = endOfGroup(source, at);
      const group = source.slice(at, end);
      const repeats = group.replace(/\\.|\[(?:\\.|[^\]\\])*\]/g, 'x');
      if (!/[*+]|\{\d+,\}/.test(repeats)) {
        at = end;
        continue;
      }
    }
    bare += skipped ?? source.charAt(at);
    at += skipped?.length ?? 1;
  }
  return bare;
};

/**
 * The form of a pattern in which it is checked: tried at one place only, as the engine does, and failing at its end,
 * which makes it go through all ways to match. Look-around of a bounded length is left out.
 */
const toCheckedForm = (pattern: RegExp): string => {
  const bare = dropBoundedLookAround(pattern.source).replace(/\\b/g, '');
  const relaxed = bare.replace(/\{(\d+),(\d+)\}/g, (repeat, from: string, to: string) => {
    if (Number(to) < longRepeat) return repeat;
    return from === '0' ? '*' : '+';
  });
  // How often a fixed repeat goes adds states and no choice.
  return `^(?:${relaxed.replace(/\{(?:[4-9]|\d\d+)\}/g, '{2}')})$`;
};

const verdicts = new Map<string, 'safe' | 'vulnerable' | 'unknown'>();

/** What a checker of regular expressions says of a pattern: `safe` is proven to take linear time. */
export const checkLinear = (pattern: RegExp): 'safe' | 'vulnerable' | 'unknown' => {
  const form = toCheckedForm(pattern);
  const flags = pattern.flags.replace(/[yvg]/g, '');
  const known = verdicts.get(`${flags}/${form}`);
  if (known) return known;
  const { status } = checkSync(form, flags, { checker: 'automaton', timeout: 20_000 });
  verdicts.set(`${flags}/${form}`, status);
  return status;
};
