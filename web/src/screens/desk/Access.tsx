// Who may come in and what is known of them: links for helpers and observers, the screens, joining, and whose names are kept.
import { createSignal, Show, type Component } from 'solid-js';
import { current, RequestFailed, workshop, type MakeLink } from '../../state';
import { requestText } from '../../text/common';
import { t } from '../../text/desk';
import { room } from '../../text/desk-room';
import { Button } from '../../ui/Button';
import { useDesk } from './desk';
import { Address, TableAddress } from './Entrance';

type Role = MakeLink['role'];

export const Access: Component = () => {
  const desk = useDesk();
  return (
    <div class="access">
      <Show when={desk.leads()}>
        <Helpers role="facilitator" title={room('coFacilitator')} hint={room('coFacilitatorHint')} />
        <Helpers role="observer" title={room('observer')} hint={room('observerHint')} />
      </Show>
      <section class="access-part">
        <h3>{room('screens')}</h3>
        <Address what={t('stagePage')} url={desk.stageUrl} />
        <h4>{room('tablecloths')}</h4>
        <p class="desk-hint">{room('tableclothHint')}</p>
        <TableAddress />
      </section>
      <Joining />
      <Names />
    </div>
  );
};

/** A link is a secret: it is made when it is needed, shown once, and never listed. */
const Helpers: Component<{ role: Role; title: string; hint: string }> = (props) => {
  const desk = useDesk();
  const [link, setLink] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const make = async (revoke: boolean): Promise<void> => {
    if (!desk.makeLink) return;
    setBusy(true);
    try {
      setLink(await desk.makeLink(props.role, revoke));
    } catch (error) {
      const why = requestText(error instanceof RequestFailed ? error : { status: 0, error: 'offline' });
      desk.say({ text: room('linkFailed', { why }), tone: 'trouble' });
    } finally {
      setBusy(false);
    }
  };
  const rotate = (): void =>
    desk.ask({
      title: room('rotateTitle'),
      text: [room(`rotate_${props.role}`), room('rotateOld')],
      act: room('rotateNow'),
      danger: true,
      run: () => void make(true),
    });
  return (
    <section class="access-part">
      <h3>{props.title}</h3>
      <p class="desk-hint">{props.hint}</p>
      <Show when={link()}>
        {(url) => (
          <>
            <Address what={props.title} url={url()} withQr />
            <p class="access-once">{room('linkOnce')}</p>
          </>
        )}
      </Show>
      <div class="access-acts">
        <Button small busy={busy()} label={room('linkMakeOf', { who: props.title })} onPress={() => void make(false)}>
          {room('linkMake')}
        </Button>
        <Button small kind="danger" busy={busy()} label={room('linkRotateOf', { who: props.title })} onPress={rotate}>
          {room('linkRotate')}
        </Button>
      </div>
    </section>
  );
};

const Joining: Component = () => {
  const desk = useDesk();
  const day = () => workshop(desk.live.records);
  const locked = () => day()?.joining_locked === true;
  return (
    <section class="access-part">
      <h3>{room('joining')}</h3>
      <p>{room(locked() ? 'joiningLocked' : 'joiningOpen')}</p>
      <Show when={desk.leads() && day()?.ended_at === undefined}>
        <div class="access-acts">
          <Button small onPress={() => desk.send({ do: 'joining.lock', locked: !locked() })}>
            {room(locked() ? 'joiningUnlock' : 'joiningLock')}
          </Button>
        </div>
      </Show>
    </section>
  );
};

const Names: Component = () => {
  const desk = useDesk();
  const records = desk.live.records;
  const all = () => workshop(records)?.anonymous === true;
  const running = () => current(records);
  const here = () => running()?.item.anonymous === true;
  const title = () => running()?.item.title ?? '';
  const state = (): string => {
    if (all()) return room('namesHiddenAll');
    return here() ? room('namesHiddenItem', { title: title() }) : room('namesKept');
  };
  const hide = (item?: string): void =>
    desk.ask({
      title: room('namesTitle'),
      text: [room(item === undefined ? 'namesText_all' : 'namesText_item', { title: title() }), room('namesForever')],
      act: room('namesNow'),
      danger: true,
      run: () => desk.send(item === undefined ? { do: 'names.hide' } : { do: 'names.hide', item }),
    });
  const canHide = () => desk.leads() && !all() && workshop(records)?.ended_at === undefined;
  return (
    <section class="access-part">
      <h3>{room('names')}</h3>
      <p>{state()}</p>
      <Show when={canHide()}>
        <div class="access-acts">
          <Show when={!here() && running()}>
            {(now) => (
              <Button small kind="danger" onPress={() => hide(now().id)}>
                {room('namesHideItem', { title: now().item.title })}
              </Button>
            )}
          </Show>
          <Button small kind="danger" onPress={() => hide()}>
            {room('namesHideAll')}
          </Button>
        </div>
      </Show>
    </section>
  );
};
