import { render } from 'solid-js/web';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CopyField } from './CopyField';

let host: HTMLElement;
let dispose: () => void;
beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
  dispose = render(
    () => (
      <CopyField
        label="Deltakerne"
        value="http://10.0.0.7/ab"
        copy="Kopier"
        copied="Kopiert"
        failed="Marker og kopier selv"
        copyLabel="Kopier lenken"
      />
    ),
    host,
  );
});
afterEach(() => {
  dispose();
  host.remove();
  vi.unstubAllGlobals();
  Reflect.deleteProperty(document, 'execCommand');
});

/** Plain http: no clipboard for scripts. */
function oldWay(works: boolean): { selected: string } {
  const seen = { selected: '' };
  vi.stubGlobal('navigator', {});
  document.execCommand = () => {
    const field = document.activeElement as HTMLInputElement;
    seen.selected = field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
    return works;
  };
  return seen;
}
const copy = async (): Promise<string> => {
  host.querySelector('button')?.click();
  await vi.waitFor(() => expect(host.querySelector('.copy-field-said')?.textContent).not.toBe(''));
  return host.querySelector('.copy-field-said')?.textContent ?? '';
};

describe('an address to copy', () => {
  it('goes to the clipboard where there is one', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await copy()).toBe('Kopiert');
    expect(writeText).toHaveBeenCalledWith('http://10.0.0.7/ab');
  });

  it('is copied from its field over plain http', async () => {
    const seen = oldWay(true);
    expect(await copy()).toBe('Kopiert');
    expect(seen.selected).toBe('http://10.0.0.7/ab');
  });

  it('stands selected, and says so, where the browser refuses', async () => {
    oldWay(false);
    expect(await copy()).toBe('Marker og kopier selv');
    expect((document.activeElement as HTMLInputElement).selectionEnd).toBe('http://10.0.0.7/ab'.length);
  });
});
