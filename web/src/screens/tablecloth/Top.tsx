// The tablecloth's first line: which table this is, what is being done, the room's clock, and what is always one tap away.
import { createSignal, Match, Show, Switch, type Component } from 'solid-js';
import { current } from '../../state/day';
import { t } from '../../text/tablecloth';
import { heldWord } from '../../text/unsent';
import { Button } from '../../ui/Button';
import type { Gong } from '../../ui/gong';
import { Sheet } from '../../ui/Sheet';
import { useCloth } from './cloth';
import { Clock } from './Clock';
import { Menu } from './Menu';
import { RuleList } from './Overlays';
import { QuestionText } from './Question';
import { Signal } from './Signal';
import { tableWord } from './words';

type Open = 'question' | 'rules' | 'menu' | undefined;

export const Top: Component<{ gong: Gong; turned: boolean; onTurn: () => void }> = (props) => {
  const { r, table, act, live } = useCloth();
  const [open, setOpen] = createSignal<Open>();
  const close = (): void => void setOpen(undefined);
  // Before the work begins its question is not told.
  const question = (): string | undefined => (act() === 'intro' ? undefined : current(r)?.item.question);
  // Where the clock is the middle of the screen it is not said twice.
  const clockHere = (): boolean =>
    r.clocks['main'] !== undefined && !['individual', 'break', 'closing', 'plenary', 'waiting'].includes(act());
  const more = (): number => (current(r)?.phase?.kind === 'group' ? (r.tables[String(table)]?.extended ?? 0) : 0);
  return (
    <header class="tc-top">
      <div class="tc-top-words">
        <p class="tc-top-table" dir="auto">
          {tableWord(r.tables[String(table)], table)}
        </p>
        <h1 class="tc-top-act">{act() === 'loading' ? t('loading') : t(act())}</h1>
      </div>
      <div class="tc-top-said">
        <p class="tc-top-line" role="status">
          <Switch fallback={heldWord(live.held())}>
            <Match when={live.status() === 'offline'}>{t('offline')}</Match>
            <Match when={live.status() === 'connecting'}>{t('connecting')}</Match>
          </Switch>
        </p>
        <Show when={!['individual', 'closing'].includes(act())}>
          <Signal />
        </Show>
      </div>
      <Show when={clockHere()}>
        <div class="tc-top-clock">
          <Clock clock={r.clocks['main']} label={t('timeLeft')} shape="plain" more={more()} />
          <p class="tc-top-more" data-extended={more() > 0}>
            {more() > 0 ? t('extended', { n: Math.round(more() / 60_000) }) : t('timeLeft')}
          </p>
        </div>
      </Show>
      <nav class="tc-top-acts" aria-label={t('menu')}>
        <Show when={question()}>
          <Button onPress={() => setOpen('question')}>{t('question')}</Button>
        </Show>
        <Button onPress={() => setOpen('rules')}>{t('rulesShort')}</Button>
        <Button onPress={() => setOpen('menu')}>{t('menu')}</Button>
      </nav>
      <Sheet open={open() === 'question'} onClose={close} title={t('question')} closeLabel={t('close')}>
        <QuestionText />
      </Sheet>
      <Sheet open={open() === 'rules'} onClose={close} title={t('rules')} closeLabel={t('close')}>
        <RuleList />
      </Sheet>
      <Sheet open={open() === 'menu'} onClose={close} title={t('menu')} closeLabel={t('close')}>
        <Menu gong={props.gong} turned={props.turned} onTurn={props.onTurn} onClose={close} />
      </Sheet>
    </header>
  );
};
