// The sharing ladder of one note: one step up, one step down, each an act with its own words. The author climbs it all, the host from the table upwards.
import { Show, type Component } from 'solid-js';
import type { Level, Note } from '../../state';
import { tc } from '../../text/phone-cloth';
import { t } from '../../text/work';
import { Button } from '../../ui/Button';
import { namesHidden } from './hidden';
import { usePhone } from './phone';

export const Ladder: Component<{
  note: Note;
  mine: boolean;
  host: boolean;
  shareable: boolean;
  onShare: (level: Level) => void;
}> = (props) => {
  const phone = usePhone();
  const hidden = (): boolean => namesHidden(phone.live.records, props.note.item);
  const either = (): boolean => props.mine || props.host;
  const Step: Component<{ from: Level; to: Level; words: string; may: boolean }> = (step) => (
    <Show when={step.may && props.note.level === step.from}>
      <Button wide onPress={() => props.onShare(step.to)}>
        {step.words}
      </Button>
    </Show>
  );
  return (
    <>
      <Show when={props.shareable && hidden()}>
        <p class="phone-hint">{tc('namesHiddenHint')}</p>
      </Show>
      <Step
        from="mine"
        to="table"
        words={hidden() ? tc('shareUnsigned') : t('shareTable')}
        may={props.mine && props.shareable}
      />
      <Step from="table" to="room" words={t('showRoom')} may={either()} />
      <Step from="room" to="report" words={tc('toReport')} may={either()} />
      <Step from="report" to="room" words={tc('outOfReport')} may={either()} />
      <Step from="room" to="table" words={t('hideRoom')} may={either()} />
      <Step from="table" to="mine" words={t('takeBack')} may={props.mine} />
    </>
  );
};
