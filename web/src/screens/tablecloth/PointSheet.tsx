// A point that is being changed here. Nothing that happens elsewhere moves the caret; if somebody else changes it meanwhile, both texts are kept.
import { createEffect, createSignal, on, Show, type Component } from 'solid-js';
import { newId } from '../../state/access';
import { contested, heard, reading, typed, useMine as mineAfterAll, type Both } from '../../state/both';
import { t } from '../../text/tablecloth';
import { BothTexts } from '../../ui/BothTexts';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Sheet } from '../../ui/Sheet';
import { useCloth } from './cloth';
import { fits, noteTextMax } from './words';

export const PointSheet: Component<{ point: string | undefined; onClose: () => void }> = (props) => {
  const { r, live, table, item, send } = useCloth();
  const [both, setBoth] = createSignal<Both>(reading(''));
  const record = () => (props.point === undefined ? undefined : r.points[props.point]);
  createEffect(
    on(
      () => props.point,
      () => setBoth(reading(record()?.text ?? '')),
    ),
  );
  createEffect(
    on(
      () => record()?.text,
      (text) => text !== undefined && setBoth((before) => heard(before, text, live.now())),
      { defer: true },
    ),
  );
  const text = (): string => both().mine ?? both().base;
  const write = (point: string, words: string): void =>
    send({ do: 'point.write', point, item: item(), table, text: words.trim() });
  const save = (): void => {
    if (!fits(text(), noteTextMax) || contested(both())) return;
    if (text().trim() !== record()?.text) write(props.point ?? '', text());
    props.onClose();
  };
  return (
    <Sheet open={record() !== undefined} onClose={() => props.onClose()} title={t('change')} closeLabel={t('cancel')}>
      <div class="tc-form">
        <Field
          area
          big
          rows={3}
          label={t('points')}
          hideLabel
          value={text()}
          onInput={(next) => setBoth((before) => typed(before, next))}
          onSubmit={save}
          max={noteTextMax}
        />
        <Show
          when={contested(both())}
          fallback={
            <Button kind="main" disabled={!fits(text(), noteTextMax)} onPress={save}>
              {t('save')}
            </Button>
          }
        >
          {(two) => (
            <BothTexts
              mine={two().mine}
              theirs={two().theirs}
              words={{
                lead: t('bothTitle'),
                mine: t('bothMine'),
                theirs: t('bothTheirs'),
                useMine: t('useMine'),
                keepBoth: t('keepBoth'),
                letBe: t('letBe'),
              }}
              onUseMine={() => {
                setBoth(mineAfterAll);
                save();
              }}
              onKeepBoth={() => {
                write(newId(), two().mine);
                props.onClose();
              }}
              onLetBe={() => props.onClose()}
            />
          )}
        </Show>
      </div>
    </Sheet>
  );
};
