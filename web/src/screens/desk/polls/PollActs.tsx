// What can be done with a poll just now, a button each. The desk's big button does the same for an item that asks everybody.
import { createEffect, createSignal, Show, type Component } from 'solid-js';
import { workshop, type Poll } from '../../../state';
import { t } from '../../../text/desk-polls';
import { Button } from '../../../ui/Button';
import { useDesk } from '../desk';
import { onStage } from './on-stage';

export const PollActs: Component<{ id: string; poll: Poll }> = (props) => {
  const desk = useDesk();
  const title = () => ({ title: props.poll.title });
  const can = () => desk.leads() && workshop(desk.live.records)?.ended_at === undefined;
  const isAsked = () => !props.poll.imported;
  /** Everybody may see it already, and the room looks at something else: showing it anew turns the stage to it. */
  const elsewhere = () =>
    props.poll.state === 'closed' && props.poll.results !== 'hidden' && onStage(desk.before(), props.id) !== 'now';
  const [turning, turn] = createSignal(false);
  const toStage = (): void => {
    turn(true);
    desk.send({ do: 'poll.hide', poll: props.id });
  };
  // Only when it is hidden for everybody: sent together, the stage might see neither.
  createEffect(() => {
    if (!turning() || props.poll.results !== 'hidden') return;
    turn(false);
    desk.send({ do: 'poll.reveal', poll: props.id });
  });
  const remove = (): void => {
    const { id, poll } = props;
    const n = poll.answered;
    desk.ask({
      title: t('removeTitle'),
      text: [n === 0 ? t('removeNothing', title()) : n === 1 ? t('removeAnswers_one') : t('removeAnswers', { n })],
      act: t('removeNow'),
      danger: true,
      run: () => desk.send({ do: 'poll.remove', poll: id }),
    });
  };
  return (
    <Show when={can()}>
      <div class="poll-acts">
        <Show when={isAsked() && props.poll.state === 'pending'}>
          <Button small label={t('openOf', title())} onPress={() => desk.send({ do: 'poll.open', poll: props.id })}>
            {t('open')}
          </Button>
        </Show>
        <Show when={props.poll.state === 'open'}>
          <Button small label={t('closeOf', title())} onPress={() => desk.send({ do: 'poll.close', poll: props.id })}>
            {t('close')}
          </Button>
        </Show>
        <Show when={props.poll.state !== 'pending'}>
          <Show
            when={props.poll.results === 'hidden'}
            fallback={
              <Button small label={t('hideOf', title())} onPress={() => desk.send({ do: 'poll.hide', poll: props.id })}>
                {t('hide')}
              </Button>
            }
          >
            <Button
              small
              label={t('revealOf', title())}
              onPress={() => desk.send({ do: 'poll.reveal', poll: props.id })}
            >
              {t('reveal')}
            </Button>
          </Show>
        </Show>
        <Show when={elsewhere()}>
          <Button small label={t('toStageOf', title())} onPress={toStage}>
            {t('toStage')}
          </Button>
        </Show>
        <Show when={isAsked() && props.poll.state === 'closed'}>
          <Button
            small
            kind="quiet"
            label={t('openAgainOf', title())}
            onPress={() => desk.send({ do: 'poll.open', poll: props.id })}
          >
            {t('openAgain')}
          </Button>
        </Show>
        <Show when={isAsked() && props.poll.state === 'pending' && props.poll.answered === 0}>
          <Button
            small
            kind="quiet"
            label={t('changeOf', title())}
            onPress={() => desk.changePoll(props.id, props.poll)}
          >
            {t('change')} …
          </Button>
        </Show>
        <Button small kind="quiet" label={t('removeOf', title())} onPress={remove}>
          {t('remove')} …
        </Button>
      </div>
    </Show>
  );
};
