// What is needed now and then: the gong, the cloth turned around, the table's name, the language, the whole screen.
import { createSignal, For, Show, type Component } from 'solid-js';
import { language, languages, setLanguage, type Language } from '../../text/define';
import { t } from '../../text/tablecloth';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import type { Gong } from '../../ui/gong';
import { useCloth } from './cloth';
import { chooseLanguage } from './memory';
import { fits, nameMax } from './words';

const names: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' };

export const Menu: Component<{ gong: Gong; turned: boolean; onTurn: () => void; onClose: () => void }> = (props) => {
  const { r, table, send } = useCloth();

  const [name, setName] = createSignal(r.tables[String(table)]?.name ?? '');
  const rename = (): void => {
    if (!fits(name(), nameMax)) return;
    send({ do: 'table.rename', table, name: name().trim() });
    props.onClose();
  };
  const fill = (): void => {
    const change = document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen();
    change.catch(() => undefined); // A browser may refuse; the screen is then as it was.
  };
  return (
    <div class="tc-stack">
      <div class="tc-pair">
        <Button pressed={props.turned} onPress={() => props.onTurn()}>
          {t('turnCloth')}
        </Button>
        <Show when={document.fullscreenEnabled}>
          <Button onPress={fill}>{t('fullScreen')}</Button>
        </Show>
      </div>
      <Show when={props.gong.possible}>
        <h3>{t('gong')}</h3>
        <div class="tc-pair">
          <Button pressed={props.gong.on()} onPress={() => props.gong.set(!props.gong.on())}>
            {props.gong.on() ? t('gongOn') : t('gongOff')}
          </Button>
          <Button onPress={() => props.gong.test()}>{t('gongTest')}</Button>
        </div>
        <Show when={props.gong.waiting()}>
          <p>{t('gongWaits')}</p>
        </Show>
      </Show>
      <h3>{t('nameTable')}</h3>
      <div class="tc-form">
        <Field label={t('tableName')} value={name()} onInput={setName} onSubmit={rename} max={nameMax} />
        <Button disabled={!fits(name(), nameMax) || name().trim() === r.tables[String(table)]?.name} onPress={rename}>
          {t('save')}
        </Button>
      </div>
      <h3>{t('language')}</h3>
      <div class="tc-choices">
        <For each={languages}>
          {(one) => (
            <Button
              pressed={language() === one}
              onPress={() => {
                chooseLanguage(one);
                setLanguage(one);
              }}
            >
              <span lang={one}>{names[one]}</span>
            </Button>
          )}
        </For>
      </div>
    </div>
  );
};
