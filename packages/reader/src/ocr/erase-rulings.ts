import type { GrayPicture } from './gray-picture.ts';

/** Of 255; lighter pixels are paper. */
const inkGrey = 190;
const white = 255;
/** A run of ink this many times as long as lines of text are high is drawn: no letter is so long. */
const leastRun = 2.5;
/** A drawn line is thinner than this share of a line of text; what is thicker is an area or a picture. */
const mostThick = 0.25;
/** Share of a run beside which there must be paper; other lines cross it, and letters touch it. */
const leastAlone = 0.7;

type Run = { from: number; to: number };

/** Runs of ink along a row or a column, which starts at `start` and goes on by `step`. */
const findRuns = (options: {
  pixels: Uint8Array;
  start: number;
  step: number;
  length: number;
  least: number;
}): Run[] => {
  const { pixels, start, step, length, least } = options;
  const runs: Run[] = [];
  let from = 0;
  for (let place = 0; place <= length; place++) {
    if (place < length && (pixels[start + place * step] ?? white) <= inkGrey) continue;
    if (place - from >= least) runs.push({ from, to: place });
    from = place + 1;
  }
  return runs;
};

/**
 * A picture without its drawn lines, upright and level ones, which an engine for pages takes for letters.
 * `lineHeight` is that of its lines of text, in pixels.
 */
export const eraseRulings = (picture: GrayPicture, lineHeight: number): GrayPicture => {
  const { pixels, width, height } = picture;
  const least = leastRun * lineHeight;
  const reach = Math.max(2, Math.ceil(mostThick * lineHeight));
  const erased = pixels.slice();
  const erase = (options: { start: number; step: number; across: number; run: Run; room: Run }): void => {
    const { start, step, across, run, room } = options;
    const isPaper = (place: number, away: number): boolean =>
      away < room.from ||
      away >= room.to ||
      (pixels[start + place * step + away * across] ?? white) > inkGrey;
    let alone = 0;
    for (let place = run.from; place < run.to; place++) {
      // Somewhere within reach there is paper on both sides: the line is thin here.
      let [before, after] = [1, 1];
      while (before <= reach && !isPaper(place, -before)) before++;
      while (after <= reach && !isPaper(place, after)) after++;
      if (before + after - 1 <= reach) alone++;
    }
    if (alone < leastAlone * (run.to - run.from)) return;
    for (let place = run.from; place < run.to; place++) {
      // Its blurred edges, too, but no letter that touches it.
      for (const away of [-1, 0, 1]) {
        if (away < room.from || away >= room.to) continue;
        const at = start + place * step + away * across;
        const beyond = isPaper(place, away * 2) || away === 0;
        if (beyond) erased[at] = white;
      }
    }
  };
  for (let x = 0; x < width; x++) {
    const along = { pixels, start: x, step: width, length: height, least };
    for (const run of findRuns(along)) {
      erase({ start: x, step: width, across: 1, run, room: { from: -x, to: width - x } });
    }
  }
  for (let y = 0; y < height; y++) {
    const along = { pixels, start: y * width, step: 1, length: width, least };
    for (const run of findRuns(along)) {
      erase({ start: y * width, step: 1, across: width, run, room: { from: -y, to: height - y } });
    }
  }
  return { pixels: erased, width, height };
};
