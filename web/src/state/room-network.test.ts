import { createRoot } from 'solid-js';
import { afterEach, describe, expect, it } from 'vitest';
import { networkKey, roomIn, roomNetwork, sensible, wifiText, type Way } from './room-network';

afterEach(() => localStorage.clear());

describe('the Wi-Fi as a camera reads it', () => {
  it.each<[string, string, string]>([
    ['Bordgjest', 'godt og langt', 'WIFI:T:WPA;S:Bordgjest;P:godt og langt;;'],
    ['Åpent nett', '', 'WIFI:T:nopass;S:Åpent nett;;'],
    ['a;b', 'c:d,e"f\\g', 'WIFI:T:WPA;S:a\\;b;P:c\\:d\\,e\\"f\\\\g;;'],
  ])('S4: %s', (name, password, expected) => {
    expect(wifiText({ name, password })).toBe(expected);
  });
});

describe('the address of the room', () => {
  const ways: Way[] = [
    { url: 'http://172.17.0.1:8080', kind: 'apart' },
    { url: 'http://192.168.1.20:8080', kind: 'wifi' },
    { url: 'http://10.0.0.5:8080', kind: 'cable' },
  ];
  it.each<[string, string | undefined, string, string | undefined]>([
    [
      'the likeliest, where the page came by one that no phone can use',
      undefined,
      'http://127.0.0.1:8080',
      ways[1]?.url,
    ],
    ['none, where it came by one that phones can use too', undefined, 'http://10.0.0.5:8080', undefined],
    ['what was chosen', 'http://10.0.0.5:8080', 'http://localhost:8080', 'http://10.0.0.5:8080'],
    ['not what was chosen in another room', 'http://192.168.7.7:8080', 'http://localhost:8080', ways[1]?.url],
    ['nor there where the page’s own will do', 'http://192.168.7.7:8080', 'http://10.0.0.5:8080', undefined],
  ])('S4: %s', (_, chosen, here, expected) => {
    expect(sensible(ways, chosen, here)).toBe(expected);
  });

  it('S4: is kept in this browser, heard by other pages of it, and put before what is below it', () => {
    createRoot((dispose) => {
      const desk = roomNetwork('bord27');
      const page = 'http://localhost:3000/bord27/table/2?x=1';
      expect(desk.outward(page)).toBe(page);
      desk.change({ address: 'http://192.168.1.20:8080', wifi: { name: 'Gjest', password: 'hemmelig' } });
      expect(desk.outward(page)).toBe('http://192.168.1.20:8080/bord27/table/2?x=1');
      const stage = roomNetwork('bord27');
      expect(stage.room().wifi?.name).toBe('Gjest');
      localStorage.removeItem(networkKey('bord27'));
      window.dispatchEvent(new StorageEvent('storage', { key: networkKey('bord27') }));
      expect(stage.room()).toEqual({});
      desk.change({});
      expect(localStorage.getItem(networkKey('bord27'))).toBeNull();
      dispose();
    });
  });

  it.each([
    [null],
    ['x'],
    [{ address: 'javascript:alert(1)' }],
    [{ address: 'http://a/b' }],
    [{ wifi: { name: 1, password: '' } }],
    [{ wifi: { name: '', password: 'x' } }],
  ])('what is not ours is not used: %j', (kept) => {
    expect(roomIn(kept)).toEqual({});
  });
});
