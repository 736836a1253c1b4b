// A list whose rows belong to ids, not to objects: what is read anew from the records is the same row as before, and keeps its focus and its place.
import { createMemo, For, type Accessor, type JSX } from 'solid-js';

const sameOrder = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, i) => id === b[i]);

export function Each<T>(props: {
  each: readonly T[];
  by: (one: T) => string;
  children: (one: Accessor<T>, index: Accessor<number>, id: string) => JSX.Element;
}): JSX.Element {
  const known = createMemo(() => new Map(props.each.map((one) => [props.by(one), one])));
  const ids = createMemo(() => [...known().keys()], [], { equals: sameOrder });
  return (
    <For each={ids()}>
      {(id, index) => {
        // A row that is on its way out still shows what it had.
        const one = createMemo<T>((before) => known().get(id) ?? before, known().get(id) as T);
        return props.children(one, index, id);
      }}
    </For>
  );
}
