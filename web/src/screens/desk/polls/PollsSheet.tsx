// Every question to everybody, by the item it belongs to, and the ways to a new one.
import { createMemo, For, Show, type Component } from 'solid-js';
import { pollGroups, workshop, type PollGroup } from '../../../state';
import { countText, t } from '../../../text/desk-polls';
import { t as survey } from '../../../text/desk-survey';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { Each } from '../../../ui/Each';
import { useDesk } from '../desk';
import { PollCard } from './PollCard';
import { stateWord } from './words';

export const PollsSheet: Component = () => {
  const desk = useDesk();
  const records = desk.live.records;
  const groups = createMemo(() => pollGroups(records));
  const can = () => desk.leads() && workshop(records)?.ended_at === undefined;
  return (
    <div class="polls">
      <Show when={can()}>
        <div class="polls-make">
          <Button kind="main" onPress={() => desk.open('poll')}>
            {t('make')} …
          </Button>
          <Button onPress={() => desk.open('survey')}>{survey('open')} …</Button>
        </div>
      </Show>
      <For each={groups()} fallback={<p class="desk-hint">{t('none')}</p>}>
        {(group) => <Group group={group} />}
      </For>
    </div>
  );
};

const Group: Component<{ group: PollGroup }> = (props) => (
  <section class="polls-group">
    <h3 dir="auto">{props.group.item?.[1].title ?? t('ofDay')}</h3>
    <Each each={props.group.polls} by={([id]) => id}>
      {(one, _, id) => (
        <Disclosure
          summary={
            <span class="polls-row">
              <span dir="auto">{one()[1].title}</span>
              <span class="desk-hint tabular">
                {stateWord(one()[1])} · {countText(one()[1].answered, one()[1].population)}
              </span>
            </span>
          }
        >
          <PollCard id={id} poll={one()[1]} />
        </Disclosure>
      )}
    </Each>
  </section>
);
