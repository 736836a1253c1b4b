import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ClockFace, type ClockUrgency } from './ClockFace';

let host: HTMLElement;
let dispose: () => void = () => undefined;

beforeEach(() => {
  host = document.createElement('div');
  document.body.append(host);
});
afterEach(() => {
  dispose();
  host.remove();
});

describe('the clock face', () => {
  it('says the urgency with a word and a shape of its own', () => {
    const [urgency, setUrgency] = createSignal<ClockUrgency>('calm');
    dispose = render(
      () => <ClockFace text="1:00" share={0.2} urgency={urgency()} label="Tid igjen" word="1 minutt igjen" />,
      host,
    );
    const shapes = new Set<string>();
    for (const next of ['soon', 'last', 'over', 'paused'] as const) {
      setUrgency(next);
      shapes.add(host.querySelector('.clock-mark path')?.getAttribute('d') ?? 'none');
      expect(host.textContent).toContain('1 minutt igjen');
    }
    expect(shapes.size).toBe(4);
    expect(shapes).not.toContain('none');
  });

  it('draws the share that is left, and a whole ring once the time is over', () => {
    const [share, setShare] = createSignal(0.25);
    const [urgency, setUrgency] = createSignal<ClockUrgency>('calm');
    dispose = render(() => <ClockFace text="1:00" share={share()} urgency={urgency()} label="Tid igjen" />, host);
    const drawn = () => host.querySelector('.clock-left')?.getAttribute('stroke-dasharray');
    expect(drawn()).toBe('250 1000');
    setShare(-0.5);
    expect(drawn()).toBe('0 1000');
    setUrgency('over');
    expect(drawn()).toBe('1000 1000');
  });

  it('is a timer with a name', () => {
    dispose = render(() => <ClockFace text="1:00" share={1} urgency="calm" label="Tid igjen" shape="bar" />, host);
    const timer = host.querySelector('[role=timer]');
    expect(timer?.getAttribute('aria-label')).toBe('Tid igjen');
    expect(timer?.textContent).toContain('1:00');
  });
});
