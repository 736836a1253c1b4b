import { describe, expect, it, vi } from 'vitest';
import { Shelf } from './shelf';

function setUp(bytesMax = 25) {
  const revoked: string[] = [];
  let made = 0;
  const fetch = vi.fn((picture: string) =>
    picture === 'gone' ? Promise.reject(new Error('404')) : Promise.resolve(new Blob(['0123456789'])),
  );
  const address = { make: () => `blob:${++made}`, revoke: (url: string) => void revoked.push(url) };
  return { shelf: new Shelf({ fetch, bytesMax, address }), fetch, revoked };
}

describe('pictures that are shown here', () => {
  it('are fetched once, however many look at them', async () => {
    const { shelf, fetch } = setUp();
    expect(await Promise.all([shelf.take('a'), shelf.take('a')])).toEqual(['blob:1', 'blob:1']);
    expect(shelf.known('a')).toBe('blob:1');
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('give their room back when nobody looks and others need it, the oldest first; what is looked at stays', async () => {
    const { shelf, revoked } = setUp();
    await shelf.take('kept');
    for (const picture of ['a', 'b', 'c']) {
      await shelf.take(picture);
      shelf.give(picture);
    }
    expect(revoked).toEqual(['blob:2']);
    expect(shelf.known('a')).toBeUndefined();
    expect(shelf.known('kept')).toBe('blob:1');
  });

  it('lie here ahead of time', async () => {
    const { shelf, fetch } = setUp();
    shelf.ahead('a');
    await Promise.resolve();
    await shelf.take('a');
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('are here at once when this page has put them up', async () => {
    const { shelf, fetch } = setUp();
    shelf.keep('mine', new Blob(['x']));
    expect(await shelf.take('mine')).toBe('blob:1');
    expect(fetch).not.toHaveBeenCalled();
  });

  it('are tried again after a failure', async () => {
    const { shelf, fetch } = setUp();
    await expect(shelf.take('gone')).rejects.toThrow();
    await expect(shelf.take('gone')).rejects.toThrow();
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});
