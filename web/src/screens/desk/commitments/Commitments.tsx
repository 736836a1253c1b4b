// What people have said they will do, as far as they have shared it: by organisation, each to be taken down.
import { createMemo, For, Show, type Component } from 'solid-js';
import { commitmentsByOrganisation, workshop, type Promised, type SharedCommitment } from '../../../state';
import { t } from '../../../text/desk-speaker';
import { Button } from '../../../ui/Button';
import { Each } from '../../../ui/Each';
import { dayText } from '../../report/words';
import { useDesk } from '../desk';

export const Commitments: Component = () => {
  const { records } = useDesk().live;
  const groups = createMemo(() => commitmentsByOrganisation(records));
  const n = () => Object.keys(records.shared_commitments).length;
  const count = (): string => {
    const of = groups().filter(({ organisation }) => organisation !== undefined).length;
    return n() === 1 ? t('commitmentsCount_one') : t('commitmentsCount', { n: n(), of });
  };
  return (
    <Show when={n() > 0} fallback={<p class="desk-hint">{t('commitmentsNone')}</p>}>
      <div class="asks-all">
        <p class="promised-count tabular">{count()}</p>
        <For each={groups()}>{(group) => <Group group={group} />}</For>
      </div>
    </Show>
  );
};

const Group: Component<{ group: Promised }> = (props) => (
  <section>
    <h4 class="asks-name" dir="auto">
      {props.group.organisation ?? t('noOrganisation')}{' '}
      <span class="desk-hint tabular">({props.group.commitments.length})</span>
    </h4>
    <ul class="asks" role="list">
      <Each each={props.group.commitments} by={([id]) => id}>
        {(one, _, id) => <PromisedRow id={id} one={one()[1]} />}
      </Each>
    </ul>
  </section>
);

const PromisedRow: Component<{ id: string; one: SharedCommitment }> = (props) => {
  const desk = useDesk();
  const can = () => desk.leads() && workshop(desk.live.records)?.ended_at === undefined;
  const facts = (): string =>
    [
      ...(props.one.name === undefined ? [] : [props.one.name]),
      ...(props.one.whose === 'organisation' ? [t('ofOrganisation')] : []),
      ...(props.one.due === undefined ? [] : [t('due', { day: dayText(props.one.due) })]),
      t(props.one.shared === 'report' ? 'inReport' : 'inRoom'),
    ].join(' · ');
  const takeDown = (): void =>
    desk.ask({
      title: t('takeDownTitle'),
      text: [`«${props.one.text}»`, t('takeDownText')],
      act: t('takeDownNow'),
      danger: true,
      run: () => desk.send({ do: 'commitment.remove', commitment: props.id }),
    });
  return (
    <li class="ask promised">
      <p class="ask-text" dir="auto">
        {props.one.text}
      </p>
      <p class="desk-hint" dir="auto">
        {facts()}
      </p>
      <Show when={can()}>
        <div class="poll-acts">
          <Button small kind="quiet" label={t('takeDownOf', { text: props.one.text })} onPress={takeDown}>
            {t('takeDown')} …
          </Button>
        </div>
      </Show>
    </li>
  );
};
