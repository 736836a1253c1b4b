import { describe, expect, it, vi } from 'vitest';
import { RequestFailed } from '../../sync';
import { PictureTrouble } from './trouble';
import { Uploads, type Upload } from './uploads';

const encoded = { blob: new Blob(['x']), width: 4, height: 3 };
const stored = { picture: 'a'.repeat(64), width: 4, height: 3 };

function setUp(answers: (() => Promise<typeof stored>)[]) {
  let list: readonly Upload[] = [];
  const waits: number[] = [];
  const put = vi.fn((_blob: Blob, onShare: (share: number) => void) => {
    onShare(0.5);
    return (answers.shift() ?? (() => Promise.resolve(stored)))();
  });
  const uploads = new Uploads({
    put,
    changed: (next) => (list = next),
    wait: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
  });
  return { uploads, put, waits, list: () => list };
}

const settled = () => new Promise((done) => setTimeout(done));
const fails =
  (status: number, error = 'offline') =>
  () =>
    Promise.reject(new RequestFailed(status, error));

describe('pictures on their way', () => {
  it('go one after the other, and are gone from the list when the server has them', async () => {
    const { uploads, list } = setUp([]);
    const done: string[] = [];
    uploads.add(
      'one',
      () => Promise.resolve(encoded),
      ({ picture }) => done.push(`one ${picture.length}`),
    );
    uploads.add(
      'two',
      () => Promise.resolve(encoded),
      () => done.push('two'),
    );
    expect(list().map(({ name, state }) => [name, state])).toEqual([
      ['one', 'preparing'],
      ['two', 'preparing'],
    ]);
    await settled();
    expect(done).toEqual(['one 64', 'two']);
    expect(list()).toEqual([]);
  });

  it('wait out a bad network, longer and longer, and are sent again', async () => {
    const { uploads, put, waits, list } = setUp([fails(0), fails(503, 'storage_unavailable'), fails(429, 'too_fast')]);
    uploads.add(
      'one',
      () => Promise.resolve(encoded),
      () => undefined,
    );
    await settled();
    expect(waits).toEqual([1_000, 2_000, 5_000]);
    expect(put).toHaveBeenCalledTimes(4);
    expect(list()).toEqual([]);
  });

  it('say why the server does not take them, do not hold up the next one, and go again when asked', async () => {
    const { uploads, list } = setUp([fails(507, 'no_room')]);
    const done: string[] = [];
    const id = uploads.add(
      'one',
      () => Promise.resolve(encoded),
      () => done.push('one'),
    );
    uploads.add(
      'two',
      () => Promise.resolve(encoded),
      () => done.push('two'),
    );
    await settled();
    expect(list()).toEqual([{ id, name: 'one', state: 'failed', share: 0.5, why: 'no_room' }]);
    expect(done).toEqual(['two']);
    uploads.again(id);
    await settled();
    expect(done).toEqual(['two', 'one']);
    expect(list()).toEqual([]);
  });

  it('say in a word what is wrong with a file that is no picture', async () => {
    const { uploads, put, list } = setUp([]);
    uploads.add(
      'drawing.svg',
      () => Promise.reject(new PictureTrouble('svg')),
      () => undefined,
    );
    await settled();
    expect(list()).toMatchObject([{ state: 'failed', why: 'svg' }]);
    expect(put).not.toHaveBeenCalled();
  });

  it('are let go of by the person only', async () => {
    let release = (): void => undefined;
    const { uploads, list } = setUp([
      () => new Promise((_, no) => (release = () => no(new RequestFailed(0, 'offline')))),
    ]);
    const done = vi.fn();
    const id = uploads.add('one', () => Promise.resolve(encoded), done);
    await settled();
    expect(list()).toMatchObject([{ state: 'sending', share: 0.5 }]);
    uploads.drop(id);
    release();
    await settled();
    expect(list()).toEqual([]);
    expect(done).not.toHaveBeenCalled();
  });
});
