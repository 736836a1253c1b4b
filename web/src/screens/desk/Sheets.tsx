// What lies over the desk on demand: the entrance, the ground rules, the keys, and what is seldom needed.
import { For, Show, type Component } from 'solid-js';
import { workshop } from '../../state';
import { language, languages } from '../../text/define';
import { t } from '../../text/desk';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Sheet } from '../../ui/Sheet';
import { useDesk, type SheetName } from './desk';
import { Entrance } from './Entrance';
import { chooseLanguage } from './language';
import { ReportButton } from './ReportButton';
import { endQuestion } from './steps';

const languageNames = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const;

export const Sheets: Component = () => {
  const desk = useDesk();
  const is = (name: SheetName): boolean => desk.sheet() === name;
  // A sheet that closes because another one opens must not close that one.
  const close = (name: SheetName) => (): void => {
    if (is(name)) desk.open(undefined);
  };
  return (
    <>
      <Sheet open={is('entrance')} onClose={close('entrance')} title={t('entranceTitle')} closeLabel={t('close')}>
        <Entrance />
      </Sheet>
      <Sheet open={is('rules')} onClose={close('rules')} title={t('rules')} closeLabel={t('close')}>
        <Rules />
      </Sheet>
      <Sheet open={is('keys')} onClose={close('keys')} title={t('keys')} closeLabel={t('close')}>
        <Keys />
      </Sheet>
      <Sheet open={is('more')} onClose={close('more')} title={t('more')} closeLabel={t('close')}>
        <More />
      </Sheet>
    </>
  );
};

const Rules: Component = () => {
  const { live } = useDesk();
  const rules = () => workshop(live.records)?.ground_rules ?? [];
  return (
    <Show when={rules().length} fallback={<p>{t('noRules')}</p>}>
      <ol class="rules">
        <For each={rules()}>{(rule) => <li dir="auto">{rule}</li>}</For>
      </ol>
    </Show>
  );
};

const Keys: Component = () => {
  const keys = () =>
    [
      [t('keySpace'), t('keyGo')],
      ['N', t('keyNext')],
      ['+', t('keyPlus')],
      ['−', t('keyMinus')],
      ['R', t('keyRules')],
      ['?', t('keyKeys')],
      ['Esc', t('keyEscape')],
    ] as const;
  return (
    <dl class="keys">
      <For each={keys()}>
        {([key, what]) => (
          <div>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        )}
      </For>
    </dl>
  );
};

const More: Component = () => {
  const desk = useDesk();
  const over = () => workshop(desk.live.records)?.ended_at !== undefined;
  return (
    <div class="more">
      <section class="more-part">
        <h3>{t('report')}</h3>
        <p>{t('reportHint')}</p>
        <ReportButton />
      </section>
      <Choice
        label={t('language')}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        value={language()}
        onChange={chooseLanguage}
      />
      <Show when={!over()}>
        <Button
          kind="danger"
          onPress={() => {
            desk.open(undefined);
            desk.ask(endQuestion(desk.send));
          }}
        >
          {t('endWorkshop')}
        </Button>
      </Show>
    </div>
  );
};
