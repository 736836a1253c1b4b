import { describe, expect, it } from 'vitest';
import { encode } from 'uqr';
import { qrPath } from './Qr';

/** The modules a path draws, read back from its rectangles. */
function drawn(path: string): Set<string> {
  const modules = new Set<string>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let i = 0; i < Number(width); i += 1) modules.add(`${Number(x) + i},${y}`);
  return modules;
}

describe('the QR code', () => {
  it('draws exactly the dark modules of the code', () => {
    const text = 'http://10.0.0.7:8080/k7m2xp';
    const wanted = new Set<string>();
    encode(text, { ecc: 'M', border: 4 }).data.forEach((row, y) =>
      row.forEach((dark, x) => {
        if (dark) wanted.add(`${x},${y}`);
      }),
    );
    expect(drawn(qrPath(text).path)).toEqual(wanted);
  });

  it('keeps four light modules on every side', () => {
    const { size, path } = qrPath('bordduk');
    for (const module of drawn(path)) {
      const [x, y] = module.split(',').map(Number) as [number, number];
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
      expect(Math.max(x, y)).toBeLessThan(size - 4);
    }
  });
});
