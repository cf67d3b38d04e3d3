import { describe, expect, it } from 'vitest';
import { foldValue } from '../fold-value.ts';
import { createSurrogates } from './create-surrogates.ts';
import { moveWeekdays } from './weekday-words.ts';

const open = (values: readonly string[], seed: number) =>
  createSurrogates({
    salt: new Uint8Array(16).fill(seed),
    words: new Set(values.map((value) => value.toLowerCase())),
    values: new Set(values.map(foldValue)),
    given: new Set(),
    dates: values,
  });

const seeds = Array.from({ length: 20 }, (_, at) => at + 1);
const english = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

describe('a day of the week', () => {
  it('becomes another day of the week, whatever the salt', () => {
    for (const seed of seeds) {
      const invented = open(['Thursday'], seed)('DATE_TIME', 'Thursday');
      expect(english).toContain(invented);
      expect(invented).not.toBe('Thursday');
    }
  });

  it('becomes another one than the other days do, even where a document holds them all', () => {
    const surrogate = open(english, 3);
    const invented = english.map((day) => surrogate('DATE_TIME', day));
    expect(invented.toSorted()).toEqual(english.toSorted());
    for (const [at, day] of english.entries()) expect(invented[at]).not.toBe(day);
  });

  it('moves with the dates of the document', () => {
    const surrogate = open(['Friday 5 May 2023', 'Friday', 'Friday morning', '5 May 2023'], 3);
    const [weekday = ''] = surrogate('DATE_TIME', 'Friday 5 May 2023').split(' ');
    expect(surrogate('DATE_TIME', 'Friday')).toBe(weekday);
    expect(surrogate('DATE_TIME', 'Friday morning')).toBe(`${weekday} morning`);
    expect(surrogate('DATE_TIME', 'Friday 10:30')).toMatch(new RegExp(`^${weekday} \\d+:\\d\\d$`));
  });

  it.each([
    ['THURSDAY', 'FRIDAY'],
    ['Thu', 'Fri'],
    ['Donnerstag', 'Freitag'],
    ['Sonnabend', 'Sonntag'],
    ['jeudi', 'vendredi'],
    ['miercoles', 'jueves'],
    ['Lunedì', 'Martedì'],
    ['woensdag', 'donderdag'],
    ['Quarta-feira', 'Quinta-feira'],
    ['środa', 'czwartek'],
    ['måndag', 'tisdag'],
    ['mandag', 'tirsdag'],
    ['Do so', 'Fr mo'],
    ['so do it', 'so do it'],
  ])('of %s, moved by one, is %s', (value, moved) => {
    expect(moveWeekdays(value, 1)).toBe(moved);
  });
});
