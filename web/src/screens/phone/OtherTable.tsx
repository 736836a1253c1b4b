// Somebody who has a seat scans the code of another table: have they moved? One question, asked once.
import { createSignal, Show, type Component } from 'solid-js';
import { mySeat } from '../../state';
import { t } from '../../text/work';
import { Button } from '../../ui/Button';
import { usePhone } from './phone';

export const OtherTable: Component<{ scanned?: number | undefined }> = (props) => {
  const phone = usePhone();
  const { live } = phone;
  const [answered, setAnswered] = createSignal(false);
  const other = (): number | undefined => {
    const mine = mySeat(live)?.table;
    const scanned = props.scanned;
    if (answered() || mine === undefined || scanned === undefined || scanned === mine) return undefined;
    return live.records.tables[String(scanned)] && scanned;
  };
  const stay = (): void => {
    setAnswered(true);
    // The address still says the other table; a reload should not ask again.
    history.replaceState(null, '', `/${phone.code()}`);
  };
  const move = (table: number): void => {
    live.send({ do: 'seat.move', person: phone.me(), table });
    stay();
  };
  return (
    <Show when={other()}>
      {(table) => (
        <section class="phone-other" aria-label={t('changeTable')}>
          <p>{t('scannedOther', { mine: phone.table(), n: table() })}</p>
          <div class="phone-row">
            <Button onPress={stay}>{t('stayHere', { n: phone.table() })}</Button>
            <Button kind="main" onPress={() => move(table())}>
              {t('moveTo', { n: table() })}
            </Button>
          </div>
        </section>
      )}
    </Show>
  );
};
