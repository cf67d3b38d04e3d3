const maxLength = 255;
/** Control characters, and those that turn the direction of writing and so disguise names. */
const disguises = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu;

const shorten = (name: string): string => {
  if (name.length <= maxLength) return name;
  const ending = /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? '';
  return `${name.slice(0, maxLength - ending.length - 1)}…${ending}`.toWellFormed();
};

const clean = (name: string): string => name.toWellFormed().replace(disguises, '').trim();

/** A name without folders and disguises, for files that stand in no folder; `fallback` where nothing is left. */
export const toPartName = (name: string, fallback: string): string => {
  const last = clean(name).replaceAll(/[\\/]+/g, '_');
  return /^[._\s]*$/.test(last) ? fallback : shorten(last);
};

/** A path within an archive without tricks: no root, no drive, no way up. */
export const toPartPath = (path: string, fallback: string): string => {
  const steps = clean(path)
    .split(/[\\/]+/)
    .map((step) => step.trim())
    .filter((step) => step !== '' && !/^\.+$/.test(step) && !/^[A-Za-z]:$/.test(step));
  return steps.length === 0 ? fallback : shorten(steps.join('/'));
};

/** Whether a path leads out of the folder that an archive is unpacked into. */
export const leadsOutside = (path: string): boolean =>
  /^([\\/]|[A-Za-z]:)/.test(path) || path.split(/[\\/]/).includes('..') || path.includes('\0');
