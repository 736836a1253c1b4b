// All slides, item by item: written here, taken from files, put in order by buttons, removed and brought back.
import { createEffect, createMemo, createSignal, For, on, Show, type Component } from 'solid-js';
import { newId } from '../../state/access';
import { sortedItems } from '../../state/day';
import { contentOf, slideName, slideShown, slidesOf, type SlideContent, type SlideEntry } from '../../state/slides';
import { deskSlides as t } from '../../text/desk-slides';
import { Button } from '../../ui/Button';
import { Sheet } from '../../ui/Sheet';
import { useDesk } from '../desk/desk';
import { AddFiles } from './AddFiles';
import type { Intake } from './intake';
import { SlideEditor } from './SlideEditor';
import { SlideThumb } from './SlideThumb';

interface Edited {
  /** None: a new one. */
  id?: string;
  content: SlideContent;
}

export const SlidesSheet: Component<{
  open: boolean;
  onClose: () => void;
  item: string | undefined;
  intake: Intake;
}> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const items = createMemo(() => sortedItems(records).map(([id, { title }]) => ({ id, title })));
  const [chosen, choose] = createSignal<string>();
  const [edited, edit] = createSignal<Edited>();
  const item = (): string => chosen() ?? props.item ?? items()[0]?.id ?? '';
  // Opened anew it is at the running item.
  createEffect(
    on(
      () => props.open,
      () => {
        choose(undefined);
        edit(undefined);
      },
    ),
  );
  const save = (content: SlideContent): void => {
    const id = edited()?.id;
    if (id === undefined) desk.send({ do: 'slide.add', slide: newId(), item: item(), ...content });
    else desk.send({ do: 'slide.change', slide: id, ...content });
    edit(undefined);
  };
  const title = (): string => {
    const now = edited();
    return now ? t(now.id === undefined ? 'newTitle' : 'changeTitle') : t('slides');
  };
  return (
    <Sheet open={props.open} onClose={props.onClose} title={title()} closeLabel={t('close')}>
      <Show
        when={edited()}
        keyed
        fallback={
          <div class="slides-sheet">
            <label class="field">
              <span class="field-label">{t('forItem')}</span>
              <select class="field-input" onChange={(event) => choose(event.currentTarget.value)}>
                <For each={items()}>
                  {(one) => (
                    <option value={one.id} selected={one.id === item()}>
                      {one.title}
                    </option>
                  )}
                </For>
              </select>
            </label>
            <List item={item()} onEdit={([id, slide]) => edit({ id, content: contentOf(slide) })} />
            <div class="slides-sheet-new">
              <Button onPress={() => edit({ content: {} })}>{t('fresh')}</Button>
              <AddFiles intake={props.intake} item={item()} />
            </div>
          </div>
        }
      >
        {(now) => <SlideEditor content={now.content} onSave={save} onCancel={() => edit(undefined)} />}
      </Show>
    </Sheet>
  );
};

const List: Component<{ item: string; onEdit: (entry: SlideEntry) => void }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const ids = createMemo(() => slidesOf(records, props.item).map(([id]) => id), [], {
    equals: (a, b) => a.join() === b.join(),
  });
  return (
    <Show when={ids().length > 0} fallback={<p class="desk-hint">{t('none')}</p>}>
      <ol class="slides-list" role="list">
        <For each={ids()}>
          {(id, index) => (
            <Show when={records.slides[id]}>
              {(slide) => <Row entry={[id, slide()]} place={index() + 1} last={ids().length} onEdit={props.onEdit} />}
            </Show>
          )}
        </For>
      </ol>
    </Show>
  );
};

const Row: Component<{ entry: SlideEntry; place: number; last: number; onEdit: (entry: SlideEntry) => void }> = (
  props,
) => {
  const desk = useDesk();
  const id = () => props.entry[0];
  const slide = () => props.entry[1];
  const name = () => slideName(slide()) || t('untitled');
  const isShown = () => slideShown(desk.live.records)?.[0] === id();
  const move = (by: number): void => desk.send({ do: 'slide.move', slide: id(), position: props.place + by });
  const remove = (): void => {
    const { item } = slide();
    const content = contentOf(slide());
    const position = props.place;
    desk.send({ do: 'slide.remove', slide: id() });
    const bringBack = (): void => desk.send({ do: 'slide.add', slide: newId(), item, position, ...content });
    desk.say({ text: t('removed', { name: name() }), act: { label: t('undo'), run: bringBack } });
  };
  return (
    <li class="slides-row" data-shown={isShown() ? '' : undefined}>
      <p class="slides-row-place tabular">{props.place}</p>
      <SlideThumb live={desk.live} slide={slide()} />
      <div class="slides-row-words">
        <p class="slides-row-name" dir="auto">
          {name()}
        </p>
        <Show when={isShown() || slide().shown_at !== undefined}>
          <p class="desk-hint">{isShown() ? t('nowShown') : t('wasShown')}</p>
        </Show>
        <div class="slides-row-acts">
          <Button
            small
            label={t('showOf', { name: name() })}
            onPress={() => desk.send({ do: 'slide.show', slide: id() })}
          >
            {t('show')}
          </Button>
          <Button small label={t('changeOf', { name: name() })} onPress={() => props.onEdit(props.entry)}>
            {t('change')}
          </Button>
          <Button small disabled={props.place === 1} label={t('upOf', { name: name() })} onPress={() => move(-1)}>
            <span aria-hidden="true">↑</span>
          </Button>
          <Button
            small
            disabled={props.place === props.last}
            label={t('downOf', { name: name() })}
            onPress={() => move(1)}
          >
            <span aria-hidden="true">↓</span>
          </Button>
          <Button small kind="danger" label={t('removeOf', { name: name() })} onPress={remove}>
            {t('remove')}
          </Button>
        </div>
      </div>
    </li>
  );
};
