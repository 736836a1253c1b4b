// The line at the top: which day this is, what time it is, how the day lies against its plan, and who is there.
import { createMemo, Show, type Component } from 'solid-js';
import { behindMs, workshop } from '../../state';
import { line } from '../../text/common';
import { t } from '../../text/desk';
import { room } from '../../text/desk-room';
import { heldWord } from '../../text/unsent';
import { Button } from '../../ui/Button';
import { useDesk } from './desk';
import { PaceBadge } from './PaceBadge';
import { clockTime } from './words';

export const TopBar: Component = () => {
  const desk = useDesk();
  const { live } = desk;
  const time = createMemo(() => clockTime(live.records, live.now()));
  const pace = createMemo(() => Math.round(behindMs(live.records, live.now()) / 1000) * 1000);
  const status = (): string => {
    if (live.status() === 'live') return heldWord(live.held());
    const unsent = live.pending();
    const words = live.status() === 'connecting' ? line('connecting') : t('offline');
    if (unsent === 0) return words;
    return `${words} ${unsent === 1 ? line('pending_one') : line('pending', { n: unsent })}.`;
  };
  return (
    <header class="desk-top">
      <h1 class="desk-title">{workshop(live.records)?.title}</h1>
      <p class="desk-time tabular">{time()}</p>
      <PaceBadge ms={pace()} />
      <p class="desk-status" role="status">
        {status()}
      </p>
      <Show when={workshop(live.records)?.joining_locked}>
        <p class="desk-locked">{room('joiningIsLocked')}</p>
      </Show>
      <p class="desk-people tabular">{t('people', { n: live.presence['room']?.count ?? 0 })}</p>
      <nav class="desk-menu" aria-label={t('more')}>
        <Button small onPress={() => desk.open('entrance')}>
          {t('entrance')}
        </Button>
        <Button small onPress={() => desk.open('access')}>
          {room('access')}
        </Button>
        <Button small onPress={() => desk.open('keys')}>
          {t('keys')}
        </Button>
        <Button small onPress={() => desk.open('more')}>
          {t('more')}
        </Button>
      </nav>
    </header>
  );
};
