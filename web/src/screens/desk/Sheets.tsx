// What lies over the desk on demand: the entrance, the ground rules, the keys, and what is seldom needed.
import { For, lazy, Show, Suspense, type Component } from 'solid-js';
import { workshop } from '../../state';
import { language, languages } from '../../text/define';
import { t } from '../../text/desk';
import { n } from '../../text/desk-network';
import { t as polls } from '../../text/desk-polls';
import { t as speaker } from '../../text/desk-speaker';
import { t as survey } from '../../text/desk-survey';
import { room } from '../../text/desk-room';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Sheet } from '../../ui/Sheet';
import { useDesk, type SheetName } from './desk';
import { Access } from './Access';
import { Entrance } from './Entrance';
import { Commitments } from './commitments/Commitments';
import { chooseLanguage } from './language';
import { Keeping } from './Keeping';
import { GongSetting } from './Gong';
import { Messages } from './Messages';
import { PollMaker } from './polls/PollMaker';
import { PollsSheet } from './polls/PollsSheet';
import { Quotes } from './Quotes';
import { ReportButton } from './ReportButton';
import { Questions } from './speaker/Questions';
import { endQuestion } from './steps';

/** Fetched when somebody wants it: few days import a survey. */
const Survey = lazy(() => import('./survey/Survey'));
/** Likewise: looked at once, before people come. */
const Network = lazy(() => import('./network/Network'));

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
      <Sheet open={is('network')} onClose={close('network')} title={n('title')} closeLabel={t('close')}>
        <Suspense fallback={<p aria-busy="true">…</p>}>
          <Network />
        </Suspense>
      </Sheet>
      <Sheet open={is('access')} onClose={close('access')} title={room('access')} closeLabel={t('close')}>
        <Access />
      </Sheet>
      <Sheet open={is('messages')} onClose={close('messages')} title={room('message')} closeLabel={t('close')}>
        <Messages />
      </Sheet>
      <Sheet open={is('quotes')} onClose={close('quotes')} title={room('quote')} closeLabel={t('close')}>
        <Quotes />
      </Sheet>
      <Sheet open={is('polls')} onClose={close('polls')} title={polls('polls')} closeLabel={t('close')}>
        <PollsSheet />
      </Sheet>
      <Sheet
        open={is('poll')}
        onClose={close('poll')}
        title={polls(desk.draft.draft.poll === undefined ? 'makeTitle' : 'changeTitle')}
        closeLabel={t('cancel')}
      >
        <PollMaker />
      </Sheet>
      <Sheet open={is('survey')} onClose={close('survey')} title={survey('title')} closeLabel={t('cancel')}>
        <Suspense fallback={<p aria-busy="true">…</p>}>
          <Survey />
        </Suspense>
      </Sheet>
      <Sheet open={is('questions')} onClose={close('questions')} title={speaker('questions')} closeLabel={t('close')}>
        <Questions />
      </Sheet>
      <Sheet
        open={is('commitments')}
        onClose={close('commitments')}
        title={speaker('commitments')}
        closeLabel={t('close')}
      >
        <Commitments />
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

const Keys: Component = () => {
  const keys = () =>
    [
      [t('keySpace'), t('keyGo')],
      ['N', t('keyNext')],
      ['+', t('keyPlus')],
      ['−', t('keyMinus')],
      [room('ctrlZ'), room('keyUndo')],
      ['M', room('keyMessage')],
      ['A', room('keyAttention')],
      ['B', room('keyBlackout')],
      ['R', room('keyRules')],
      ['Q', room('keyQuote')],
      ['P', polls('key')],
      ['S', speaker('key')],
      ['F', speaker('keyCommitments')],
      ['?', t('keyKeys')],
      ['Esc', room('keyEscape')],
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
      <Keeping />
      <GongSetting />
      <Choice
        label={t('language')}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        value={language()}
        onChange={chooseLanguage}
      />
      <Show when={!over() && desk.leads()}>
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
