// One point of a summary with the host's pen. It is changed only while somebody edits it here; if the table has changed it meanwhile,
// or replaces what was just saved, both texts are shown and nothing is lost.
import { createEffect, createSignal, on, Show, type Component } from 'solid-js';
import { newId } from '../../state';
import { contested, heard, letBe, reading, sent, typed, useMine, type Both } from '../../state/both';
import { t } from '../../text/desk';
import { tableText } from '../../text/desk-tables';
import { BothTexts } from '../../ui/BothTexts';
import { Button } from '../../ui/Button';
import { codePoints, Field } from '../../ui/Field';
import { useDesk } from './desk';

export const pointMax = 2000;
export const isPoint = (text: string): boolean => text.trim() !== '' && codePoints(text.trim()) <= pointMax;

export const PointRow: Component<{
  id: string;
  number: number;
  onWrite: (point: string, text: string) => void;
}> = (props) => {
  const desk = useDesk();
  const record = () => desk.live.records.points[props.id];
  const [both, setBoth] = createSignal<Both>();
  const [editing, setEditing] = createSignal(false);
  const draft = () => both()?.mine ?? '';
  let field: HTMLElement | undefined;
  createEffect(
    on(
      () => record()?.text,
      (text) => {
        const before = both();
        if (before && text !== undefined) setBoth(heard(before, text, desk.live.now()));
      },
      { defer: true },
    ),
  );
  const edit = (): void => {
    const text = record()?.text ?? '';
    setBoth(typed(reading(text), text));
    setEditing(true);
    queueMicrotask(() => field?.focus());
  };
  const stop = (next?: Both): void => {
    setBoth(next);
    setEditing(false);
  };
  const save = (): void => {
    const writing = both();
    const text = draft().trim();
    if (!writing || contested(writing) || !isPoint(text)) return;
    if (text === record()?.text) return stop();
    props.onWrite(props.id, text);
    stop(sent(writing, desk.live.now()));
  };
  const remove = (): void => {
    const { onWrite } = props;
    const text = record()?.text;
    desk.send({ do: 'point.remove', point: props.id });
    if (text === undefined) return;
    desk.say({ text: t('pointRemoved'), act: { label: t('undo'), run: () => onWrite(newId(), text) } });
  };
  const conflict = () => {
    const now = both();
    return now && contested(now);
  };
  const words = () => ({
    lead: tableText('bothLead'),
    mine: tableText('bothMine'),
    theirs: tableText('bothTheirs'),
    useMine: tableText('bothUseMine'),
    keepBoth: tableText('bothKeep'),
    letBe: tableText('bothLetBe'),
  });
  const settle = (how: 'mine' | 'both' | 'theirs'): void => {
    const now = both();
    const texts = conflict();
    if (!now || !texts) return;
    if (how === 'mine') {
      props.onWrite(props.id, texts.mine.trim());
      return stop(sent(useMine(now), desk.live.now()));
    }
    if (how === 'both') props.onWrite(newId(), texts.mine.trim());
    stop(letBe(now));
  };
  return (
    <li class="point">
      <Show
        when={editing()}
        fallback={
          <>
            <p class="point-text" dir="auto">
              {record()?.text}
            </p>
            <Show when={desk.leads()}>
              <Button small kind="quiet" label={t('editOf', { n: props.number })} onPress={edit}>
                {t('edit')}
              </Button>
              <Button small kind="quiet" label={t('removeOf', { n: props.number })} onPress={remove}>
                {t('remove')}
              </Button>
            </Show>
          </>
        }
      >
        <div class="point-edit">
          <Field
            area
            rows={1}
            label={t('point', { n: props.number })}
            hideLabel
            value={draft()}
            onInput={(text) => setBoth((before) => before && typed(before, text))}
            onSubmit={save}
            max={pointMax}
            ref={(element) => (field = element)}
          />
          <Button small disabled={!isPoint(draft()) || conflict() !== undefined} onPress={save}>
            {t('save')}
          </Button>
          <Button small kind="quiet" onPress={() => stop()}>
            {t('cancel')}
          </Button>
        </div>
      </Show>
      <Show when={conflict()}>
        {(texts) => (
          <div class="point-both">
            <BothTexts
              mine={texts().mine}
              theirs={texts().theirs}
              words={words()}
              onUseMine={() => settle('mine')}
              onKeepBoth={() => settle('both')}
              onLetBe={() => settle('theirs')}
            />
          </div>
        )}
      </Show>
    </li>
  );
};
