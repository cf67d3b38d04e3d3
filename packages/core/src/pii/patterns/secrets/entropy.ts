/** Shannon's entropy of a text in bits per character: 0 for one letter over and over, about 4 for random base 64. */
export const entropyOf = (text: string): number => {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
};

/** Names of what a key would be, as they stand in examples and templates. */
const placeholders =
  /^(?:x{3,}|\*{3,}|\.{3,}|<.{0,80}>|\$\{.{0,80}\}|\$\w{1,80}|\{\{.{0,80}\}\}|%\w{1,80}%|your.{0,80}|my.{0,40}|example.{0,80}|changeme|change_me|placeholder|redacted|null|none|undefined|true|false|test|todo|password|secret|token|string|value|here|the|is|must|and|or|for|to|a|an|not|will|should|was|has)$/i;

/** Whether a value only stands for one. */
export const isPlaceholder = (value: string): boolean => placeholders.test(value) || new Set(value).size < 3;
