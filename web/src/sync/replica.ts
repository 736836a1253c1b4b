// What the server has shown this client: per view a position and its records. Pure: it applies what it is given and says what that touched.
//
// A change is applied only if it starts where the view is; anything else is a gap, which is never repaired by hope.
import type { Change, Changes, Leave } from '../protocol/messages';

export type Collection = keyof Changes;
export type RecordOf<C extends Collection> = NonNullable<NonNullable<Changes[C]>[string]>;
/** A record's place: its collection and id. */
export type Place = readonly [Collection, string];

interface Held {
  record: unknown;
  /** The position of the change that brought it: where an id is in two views for a moment, the newer one counts. */
  at: number;
}

interface View {
  position: number;
  records: Map<string, Held>;
}

const keyOf = (collection: string, id: string) => `${collection}/${id}`;

function placeOf(key: string): Place {
  const slash = key.indexOf('/');
  return [key.slice(0, slash) as Collection, key.slice(slash + 1)];
}

export class Replica {
  private epoch: string | undefined;
  private views = new Map<string, View>();

  /** What hello says about where this client is. */
  positions(): { epoch?: string; at: Record<string, number> } {
    const at = Object.fromEntries([...this.views].map(([name, view]) => [name, view.position]));
    return { ...(this.epoch !== undefined && { epoch: this.epoch }), at };
  }

  /** The log this connection speaks of. Another epoch forgets everything; what that touched is returned. */
  begin(epoch: string): Place[] {
    const touched = this.epoch === undefined || this.epoch === epoch ? [] : this.reset();
    this.epoch = epoch;
    return touched;
  }

  /** Forgets all views, so that the next hello asks for everything. */
  reset(): Place[] {
    const touched = [...this.views.values()].flatMap((view) => [...view.records.keys()].map(placeOf));
    this.views.clear();
    this.epoch = undefined;
    return touched;
  }

  /** The places a change touched, or `gap` when it does not start where its view is. A change from 0 is the whole view anew. */
  apply(change: Change): Place[] | 'gap' {
    const known = this.views.get(change.view);
    if (change.from !== 0 && change.from !== known?.position) return 'gap';
    const touched: Place[] = change.from === 0 && known ? [...known.records.keys()].map(placeOf) : [];
    const view: View = change.from === 0 || !known ? { position: 0, records: new Map() } : known;
    for (const collection of Object.keys(change.set) as Collection[]) {
      for (const [id, record] of Object.entries(change.set[collection] ?? {})) {
        if (record === null) view.records.delete(keyOf(collection, id));
        else view.records.set(keyOf(collection, id), { record, at: change.to });
        touched.push([collection, id]);
      }
    }
    view.position = change.to;
    this.views.set(change.view, view);
    return touched;
  }

  leave({ view }: Leave): Place[] {
    const touched = [...(this.views.get(view)?.records.keys() ?? [])].map(placeOf);
    this.views.delete(view);
    return touched;
  }

  /** The record as the newest of the views that hold it has it. */
  find<C extends Collection>(collection: C, id: string): RecordOf<C> | undefined {
    const key = keyOf(collection, id);
    let newest: Held | undefined;
    for (const view of this.views.values()) {
      const held = view.records.get(key);
      if (held && (!newest || held.at > newest.at)) newest = held;
    }
    return newest?.record as RecordOf<C> | undefined;
  }

  /** Every id of a collection that some view holds. */
  ids(collection: Collection): string[] {
    const prefix = keyOf(collection, '');
    const found = new Set<string>();
    for (const view of this.views.values()) {
      for (const key of view.records.keys()) if (key.startsWith(prefix)) found.add(key.slice(prefix.length));
    }
    return [...found];
  }
}
