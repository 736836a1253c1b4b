// One's own data, in the menu: on another device, what is kept, and all of it deleted.
import { createSignal, Show, type Component } from 'solid-js';
import { workshop } from '../../state';
import { eraseMe, forgetPerson, forgetWorkshop, offerDevice } from '../../state/erasing';
import { t } from '../../text/privacy';
import { Button } from '../../ui/Button';
import { Confirm } from '../../ui/Confirm';
import { CopyField } from '../../ui/CopyField';
import { Disclosure } from '../../ui/Disclosure';
import { Qr } from '../../ui/Qr';
import { usePhone } from './phone';
import { PrivacyNotice } from './PrivacyNotice';

/** What a press has opened below the edge of the sheet is brought up. */
const toView = (made: HTMLElement): void => queueMicrotask(() => made.scrollIntoView({ block: 'nearest' }));

const OtherDevice: Component = () => {
  const phone = usePhone();
  const [address, setAddress] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const offer = async (): Promise<void> => {
    setBusy(true);
    try {
      setAddress(`${location.origin}/${phone.code()}#${await offerDevice(phone.code())}`);
    } catch {
      phone.say({ text: t('failed'), tone: 'trouble' });
    }
    setBusy(false);
  };
  return (
    <>
      <Button wide busy={busy()} onPress={() => void offer()}>
        {t('device')}
      </Button>
      <Show when={address()}>
        {(there) => (
          <div class="my-device" role="status" ref={toView}>
            <p>{t('deviceHint')}</p>
            <Qr text={there()} label={t('deviceLabel')} />
            <CopyField
              label={t('deviceLink')}
              value={there()}
              copy={t('copy')}
              copied={t('copied')}
              failed={t('copyFailed')}
              copyLabel={t('copy')}
            />
          </div>
        )}
      </Show>
    </>
  );
};

const EraseMe: Component = () => {
  const phone = usePhone();
  const [asking, setAsking] = createSignal(false);
  const erase = async (): Promise<void> => {
    setAsking(false);
    try {
      await eraseMe(phone.code());
      phone.live.disconnect(); // it would keep its queue again
      forgetPerson();
      await forgetWorkshop(phone.code());
      location.reload(); // as somebody who was never here
    } catch {
      phone.say({ text: t('failed'), tone: 'trouble' });
    }
  };
  return (
    <>
      <Button wide kind="danger" onPress={() => setAsking(true)}>
        {t('erase')}
      </Button>
      <Confirm
        open={asking()}
        title={t('eraseTitle')}
        text={[t('eraseWhat'), t('eraseKept')]}
        act={t('erase')}
        cancel={t('keep')}
        danger
        onAct={() => void erase()}
        onClose={() => setAsking(false)}
      />
    </>
  );
};

export const MyData: Component = () => {
  const phone = usePhone();
  const day = () => workshop(phone.live.records);
  return (
    <div
      class="my-data"
      ref={(made) => made.addEventListener('toggle', () => made.scrollIntoView({ block: 'start' }), true)}
    >
      <Disclosure summary={t('mine')}>
        <div class="phone-stack">
          <OtherDevice />
          <PrivacyNotice organisers={day()?.organisers ?? []} days={day()?.retention_days ?? 30} />
          <EraseMe />
        </div>
      </Disclosure>
    </div>
  );
};
