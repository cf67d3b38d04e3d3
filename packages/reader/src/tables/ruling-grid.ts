import type { Ruling } from '@assay/core/documents';

/** A ruling in points: `at` is its place across, `from` and `to` its ends along its direction. */
export type Rule = { at: number; from: number; to: number };

/** Rulings that touch each other and make at least two columns. */
export type Grid = {
  left: number;
  top: number;
  right: number;
  bottom: number;
  horizontals: Rule[];
  verticals: Rule[];
};

/** Drawn lines miss each other by their own thickness and by rounding. */
const touch = 3;
const shortest = 4;

export const toRules = (options: {
  rulings: readonly Ruling[];
  direction: Ruling['direction'];
  width: number;
  height: number;
}): Rule[] =>
  options.rulings
    .filter((ruling) => ruling.direction === options.direction)
    .map(({ box }) => {
      const [left, top, right, bottom] = [
        box[0] * options.width,
        box[1] * options.height,
        box[2] * options.width,
        box[3] * options.height,
      ];
      return options.direction === 'horizontal'
        ? { at: (top + bottom) / 2, from: left, to: right }
        : { at: (left + right) / 2, from: top, to: bottom };
    })
    .filter((rule) => rule.to - rule.from >= shortest);

/** Joins pieces of one line that was drawn cell by cell. */
export const joinRules = (rules: readonly Rule[]): Rule[] => {
  const tracks: Rule[][] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const track = tracks.at(-1);
    const first = track?.[0];
    if (track && first && rule.at - first.at <= touch) track.push(rule);
    else tracks.push([rule]);
  }
  return tracks.flatMap((track) => {
    const joined: Rule[] = [];
    for (const rule of track.sort((a, b) => a.from - b.from)) {
      const last = joined.at(-1);
      if (last && rule.from - last.to <= touch) last.to = Math.max(last.to, rule.to);
      else joined.push({ ...rule });
    }
    return joined;
  });
};

/** Distinct places of rules, in order. */
export const places = (values: readonly number[]): number[] => {
  const distinct: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = distinct.at(-1);
    if (last === undefined || value - last > touch) distinct.push(value);
  }
  return distinct;
};

const crosses = (horizontal: Rule, vertical: Rule): boolean =>
  vertical.at >= horizontal.from - touch &&
  vertical.at <= horizontal.to + touch &&
  horizontal.at >= vertical.from - touch &&
  horizontal.at <= vertical.to + touch;

/** Finds groups of touching rules with at least three upright places, which is two columns. */
export const findGrids = (options: { horizontals: readonly Rule[]; verticals: readonly Rule[] }): Grid[] => {
  const { horizontals, verticals } = options;
  const parent = Array.from({ length: horizontals.length + verticals.length }, (_, index) => index);
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  const byHeight = horizontals.map((rule, index) => ({ rule, index })).sort((a, b) => a.rule.at - b.rule.at);
  verticals.forEach((vertical, place) => {
    let low = 0;
    let high = byHeight.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((byHeight[middle]?.rule.at ?? 0) < vertical.from - touch) low = middle + 1;
      else high = middle;
    }
    for (let next = byHeight[low]; next && next.rule.at <= vertical.to + touch; next = byHeight[low]) {
      if (crosses(next.rule, vertical)) parent[root(next.index)] = root(horizontals.length + place);
      low += 1;
    }
  });
  const groups = new Map<number, { horizontals: Rule[]; verticals: Rule[] }>();
  const groupOf = (index: number) => {
    const key = root(index);
    const group = groups.get(key) ?? { horizontals: [], verticals: [] };
    groups.set(key, group);
    return group;
  };
  horizontals.forEach((rule, index) => {
    groupOf(index).horizontals.push(rule);
  });
  verticals.forEach((rule, index) => {
    groupOf(horizontals.length + index).verticals.push(rule);
  });
  return [...groups.values()]
    .filter(
      (group) =>
        places(group.verticals.map((rule) => rule.at)).length >= 2 &&
        places(group.horizontals.map((rule) => rule.at)).length >= 2,
    )
    .map((group) => ({
      ...group,
      left: Math.min(
        ...group.horizontals.map((rule) => rule.from),
        ...group.verticals.map((rule) => rule.at),
      ),
      right: Math.max(...group.horizontals.map((rule) => rule.to), ...group.verticals.map((rule) => rule.at)),
      top: Math.min(...group.verticals.map((rule) => rule.from), ...group.horizontals.map((rule) => rule.at)),
      bottom: Math.max(
        ...group.verticals.map((rule) => rule.to),
        ...group.horizontals.map((rule) => rule.at),
      ),
    }));
};
