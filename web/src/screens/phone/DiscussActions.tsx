// The host's next step in the discussion: let the table vote, count, and go on to the summary.
import { createMemo, createSignal, Match, Show, Switch, type Component } from 'solid-js';
import { current, seatsAt } from '../../state';
import { clothOf, prioritisationOf } from '../../state/cloth';
import { tc } from '../../text/phone-cloth';
import { t } from '../../text/work';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Sheet } from '../../ui/Sheet';
import { HostMore } from './HostMore';
import { usePhone } from './phone';

const each = ['1', '2', '3', '5'] as const;

const OpenDots: Component<{ item: string; again: boolean }> = (props) => {
  const phone = usePhone();
  const [asking, setAsking] = createSignal(false);
  const [dots, setDots] = createSignal<(typeof each)[number]>('3');
  const open = (): void => {
    setAsking(false);
    phone.live.send({ do: 'prioritise.open', item: props.item, table: phone.table(), dots: Number(dots()) });
  };
  return (
    <>
      <Button onPress={() => setAsking(true)}>{props.again ? tc('voteAgain') : tc('openDots')}</Button>
      <Sheet open={asking()} onClose={() => setAsking(false)} title={tc('openDotsTitle')} closeLabel={t('close')}>
        <div class="phone-stack">
          <Choice
            label={tc('dotsEach')}
            options={each.map((n) => ({ value: n, label: n }))}
            value={dots()}
            onChange={setDots}
          />
          <p class="phone-hint">{tc('dotsHidden')}</p>
          <Button wide kind="main" onPress={open}>
            {tc('openNow')}
          </Button>
        </div>
      </Sheet>
    </>
  );
};

/** `due`: it is time to sum up. */
export const DiscussActions: Component<{ due: boolean; typed: boolean }> = (props) => {
  const phone = usePhone();
  const { live } = phone;
  const item = (): string => current(live.records)?.id ?? '';
  const voting = createMemo(() => prioritisationOf(live.records, item(), phone.table()));
  const some = createMemo(() => {
    const cloth = clothOf(live.records, item(), phone.table());
    return cloth.notes + cloth.themes.length > 1;
  });
  const people = (): number => seatsAt(live.records, phone.table()).length;
  const toWrapUp = (): void => live.send({ do: 'stage.start', table: phone.table(), stage: 'wrap_up' });
  return (
    <Switch>
      <Match when={voting()?.open}>
        <Button
          kind="main"
          wide
          onPress={() => live.send({ do: 'prioritise.close', item: item(), table: phone.table() })}
        >
          <span class="phone-two-lines">
            {tc('closeDots')}
            <span class="phone-second-line">{tc('castOf', { n: voting()?.cast ?? 0, total: people() })}</span>
          </span>
        </Button>
      </Match>
      <Match when={true}>
        <div class="phone-lead-row phone-lead-three">
          <HostMore />
          <Show when={some()}>
            <OpenDots item={item()} again={voting() !== undefined} />
          </Show>
          <Show when={props.typed}>
            <Button kind={props.due || voting() ? 'main' : 'plain'} onPress={toWrapUp}>
              {t('toWrapUp')}
            </Button>
          </Show>
        </div>
      </Match>
    </Switch>
  );
};
