import { checkSync } from 'recheck';

/** From here on a bounded repeat is checked as if it had no bound, which is the harder case. */
const longRepeat = 6;

/**
 * The form of a pattern in which it is checked: tried at one place only, as the engine does, and failing at its end,
 * which makes it go through all ways to match. Look-around of one character costs one step and is left out.
 */
const toCheckedForm = (pattern: RegExp): string => {
  const bare = pattern.source.replace(/\(\?<?[!=](?:\[[^\]]*\]|\\.|[^()[\]\\])*\)/g, '').replace(/\\b/g, '');
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
