import { expect, it } from 'vitest';
import { createTurns } from './turns.ts';

const { signal } = new AbortController();

it('lets the urgent go before all others, and keeps each kind in its order', async () => {
  const turns = createTurns({ size: 1 });
  await turns.take({ signal, isUrgent: false });
  const order: string[] = [];
  const taken = [
    ['a', false],
    ['b', false],
    ['first', true],
    ['second', true],
  ].map(async ([name, isUrgent]) => {
    await turns.take({ signal, isUrgent: isUrgent === true });
    order.push(String(name));
    turns.giveBack();
  });
  turns.giveBack();
  await Promise.all(taken);
  expect(order).toEqual(['first', 'second', 'a', 'b']);
});
