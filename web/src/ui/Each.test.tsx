import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { expect, it } from 'vitest';
import { Each } from './Each';

it('keeps a row while its id is there, whatever object it comes as', () => {
  const host = document.createElement('ul');
  const [list, setList] = createSignal([
    { id: 'a', text: 'one' },
    { id: 'b', text: 'two' },
  ]);
  const dispose = render(
    () => (
      <Each each={list()} by={({ id }) => id}>
        {(one, index) => <li>{`${index() + 1} ${one().text}`}</li>}
      </Each>
    ),
    host,
  );
  const [, second] = host.children;
  setList([{ id: 'b', text: 'changed' }]);
  expect(host.children[0]).toBe(second);
  expect(host.textContent).toBe('1 changed');
  setList([
    { id: 'c', text: 'new' },
    { id: 'b', text: 'changed' },
  ]);
  expect(host.children[1]).toBe(second);
  expect(host.textContent).toBe('1 new2 changed');
  setList([]);
  expect(host.children).toHaveLength(0);
  dispose();
});
