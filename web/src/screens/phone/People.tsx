// Who sits at my table, and who is its host. What one may do about it is in TablePeople.tsx, which comes later.
import { For, Show, type Component, type JSX } from 'solid-js';
import { hostOf, isHost, seatsAt, type Seat } from '../../state';
import { t } from '../../text/phone';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { usePhone } from './phone';
import { personWord } from './words';

export const Faces: Component<{
  /** More about a person, and what one may do: beside the name, and at the end of the line. */
  marks?: (id: string, seat: Seat) => JSX.Element;
  acts?: (id: string, seat: Seat) => JSX.Element;
}> = (props) => {
  const phone = usePhone();
  const { live } = phone;
  const ids = () => seatsAt(live.records, phone.table()).map(([id]) => id);
  return (
    <ul class="people">
      <For each={ids()}>
        {(id) => (
          <Show when={live.records.seats[id]}>
            {(seat) => (
              <li class="person">
                <span class="person-who">
                  <span class="person-name" dir="auto">
                    {personWord(seat())}
                  </span>
                  <Show when={id === phone.me()}>
                    <span class="person-mark">{t('you')}</span>
                  </Show>
                  <Show when={seat().host}>
                    <span class="person-mark person-host">★ {t('host')}</span>
                  </Show>
                  {props.marks?.(id, seat())}
                  <Show when={seat().name !== undefined && seat().organisation}>
                    <span class="person-from" dir="auto">
                      {seat().organisation}
                    </span>
                  </Show>
                </span>
                {props.acts?.(id, seat())}
              </li>
            )}
          </Show>
        )}
      </For>
    </ul>
  );
};

/** Whoever wants to may be the host, most of all where there is none. */
const Volunteer: Component = () => {
  const phone = usePhone();
  const { live } = phone;
  const host = () => hostOf(live.records, phone.table());
  return (
    <Show when={!isHost(live) && phone.table() > 0}>
      <div class="phone-take">
        <p class="phone-hint">{`${host() ? '' : `${t('noHost')} `}${t('takeHostHint')}`}</p>
        <Button
          kind={host() ? 'quiet' : 'plain'}
          onPress={() => live.send({ do: 'host.set', table: phone.table(), person: phone.me() })}
        >
          {t('takeHost')}
        </Button>
      </div>
    </Show>
  );
};

/** The table at a glance, in the calm moments. */
export const Around: Component<{ open?: boolean }> = (props) => (
  <section class="phone-card phone-around">
    <Disclosure summary={t('aroundTable')} open={!!props.open}>
      <Faces />
      <Volunteer />
    </Disclosure>
  </section>
);
