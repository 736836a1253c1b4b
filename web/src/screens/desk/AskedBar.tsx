// The ways to what everybody is asked: questions to everybody, questions to the speaker, commitments; each says how much is there.
import { Show, type Component } from 'solid-js';
import { questionsIn } from '../../state';
import { t } from '../../text/desk-polls';
import { t as speaker } from '../../text/desk-speaker';
import { Button } from '../../ui/Button';
import { useDesk, type SheetName } from './desk';

export const AskedBar: Component = () => {
  const { records } = useDesk().live;
  const open = () => Object.values(records.polls).filter(({ state }) => state === 'open').length;
  return (
    <div class="asked-bar" role="group" aria-label={t('asked')}>
      <Way sheet="polls" words={t('pollsShort')} count={open()} />
      <Way sheet="questions" words={speaker('questionsShort')} count={questionsIn(records, 'waiting').length} />
      <Way sheet="commitments" words={speaker('commitments')} count={Object.keys(records.shared_commitments).length} />
    </div>
  );
};

const Way: Component<{ sheet: SheetName; words: string; count: number }> = (props) => {
  const desk = useDesk();
  return (
    <Button small onPress={() => desk.open(props.sheet)}>
      {props.words} …
      <Show when={props.count}>
        <span class="asked-count tabular">{props.count}</span>
      </Show>
    </Button>
  );
};
