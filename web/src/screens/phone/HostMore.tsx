// What the host needs now and then after the round: a step back, and somebody who has come without a phone. Behind one button.
import { createSignal, Show, type Component } from 'solid-js';
import { roundOf } from '../../state';
import { tt } from '../../text/phone-table';
import { t } from '../../text/work';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { Sheet } from '../../ui/Sheet';
import { AddByHand } from './ByHand';
import { usePhone } from './phone';

export const HostMore: Component = () => {
  const phone = usePhone();
  const { live } = phone;
  const [open, setOpen] = createSignal(false);
  const round = () => roundOf(live.records, phone.table());
  const act = (what: () => void) => () => {
    setOpen(false);
    what();
  };
  return (
    <>
      <Button label={tt('moreHost')} onPress={() => setOpen(true)}>
        <span class="note-dots" aria-hidden="true" />
      </Button>
      <Sheet open={open()} onClose={() => setOpen(false)} title={tt('moreHost')} closeLabel={t('close')}>
        <div class="phone-stack">
          <Show when={phone.moment() === 'discuss' && round()}>
            {(over) => (
              <Button wide onPress={act(() => live.send({ do: 'turn.back', table: phone.table(), turn: over().turn }))}>
                {tt('backToRound')}
              </Button>
            )}
          </Show>
          <Show when={phone.moment() === 'wrap_up'}>
            <Button wide onPress={act(() => live.send({ do: 'stage.start', table: phone.table(), stage: 'discuss' }))}>
              {tt('backToDiscuss')}
            </Button>
          </Show>
          <Disclosure summary={tt('addByHand')}>
            <AddByHand onAdded={() => setOpen(false)} />
          </Disclosure>
        </div>
      </Sheet>
    </>
  );
};
