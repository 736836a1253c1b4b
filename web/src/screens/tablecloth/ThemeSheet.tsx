// A theme that was tapped: its name, its rank, merged with another, or dissolved. Its notes stay on the cloth whatever happens.
import { createEffect, createSignal, For, on, Show, type Component } from 'solid-js';
import { themesOf } from '../../state/cloth';
import { t } from '../../text/tablecloth';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Sheet } from '../../ui/Sheet';
import { useCloth } from './cloth';
import { fits, lineMax } from './words';

export const ThemeSheet: Component<{ theme: string | undefined; onClose: () => void }> = (props) => {
  const { r, table, item, send } = useCloth();
  const [name, setName] = createSignal('');
  const theme = () => (props.theme === undefined ? undefined : r.themes[props.theme]);
  createEffect(
    on(
      () => props.theme,
      () => setName(theme()?.name ?? ''),
    ),
  );
  const id = (): string => props.theme ?? '';
  const all = () => themesOf(r, item(), table);
  const place = (): number => all().findIndex(([other]) => other === id()) + 1;
  const act = (command: Parameters<typeof send>[0]): void => {
    send(command);
    props.onClose();
  };
  const rename = (): void => {
    if (!fits(name(), lineMax) || name().trim() === theme()?.name) return;
    act({ do: 'theme.write', theme: id(), item: item(), table, name: name().trim() });
  };
  return (
    <Sheet
      open={theme() !== undefined}
      onClose={() => props.onClose()}
      title={theme()?.name ?? ''}
      closeLabel={t('close')}
    >
      <div class="tc-stack">
        <div class="tc-form">
          <Field label={t('rename')} value={name()} onInput={setName} onSubmit={rename} max={lineMax} />
          <Button disabled={!fits(name(), lineMax) || name().trim() === theme()?.name} onPress={rename}>
            {t('save')}
          </Button>
        </div>
        <div class="tc-pair">
          <Button
            disabled={place() <= 1}
            onPress={() => send({ do: 'theme.move', theme: id(), position: place() - 1 })}
          >
            {t('rankUp')}
          </Button>
          <Button
            disabled={place() >= all().length}
            onPress={() => send({ do: 'theme.move', theme: id(), position: place() + 1 })}
          >
            {t('rankDown')}
          </Button>
        </div>
        <Show when={all().length > 1}>
          <h3>{t('mergeInto')}</h3>
          <div class="tc-choices">
            <For each={all().filter(([other]) => other !== id())}>
              {([other, into]) => (
                <Button onPress={() => act({ do: 'theme.merge', theme: id(), into: other })}>{into.name}</Button>
              )}
            </For>
          </div>
        </Show>
        <Button kind="danger" onPress={() => act({ do: 'theme.remove', theme: id() })}>
          {t('removeTheme')}
        </Button>
      </div>
    </Sheet>
  );
};
