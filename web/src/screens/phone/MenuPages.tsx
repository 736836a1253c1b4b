// What is one tap away in every moment: the programme, the ground rules, all my notes, my table, the language.
import { createSignal, For, Match, Show, Switch, type Component } from 'solid-js';
import { current, formatTime, myNotes, sortedItems, workshop } from '../../state';
import { ta } from '../../text/phone-asked';
import { th } from '../../text/phone-home';
import { t } from '../../text/work';
import { Choice } from '../../ui/Choice';
import { AskedMenu } from './asked/QuestionPages';
import { keptNotes } from './hidden';
import { Commitments } from './home/Commitments';
import { KeptNotes } from './KeptNotes';
import { LanguageChoice } from './LanguageChoice';
import { MessagesKept } from './Messages';
import { MyData } from './MyData';
import { NoteList } from './NoteList';
import { usePhone } from './phone';
import { TablePage } from './TablePage';
import { kindWord } from './words';

type Page = 'programme' | 'rules' | 'notes' | 'table' | 'asked' | 'home';

const Programme: Component = () => {
  const { live } = usePhone();
  const zone = () => workshop(live.records)?.timezone ?? 'UTC';
  return (
    <ol class="programme">
      <For each={sortedItems(live.records)}>
        {([id, item]) => (
          <li
            class="programme-item"
            data-state={item.state}
            aria-current={current(live.records)?.id === id ? 'step' : undefined}
            ref={(row) => {
              if (current(live.records)?.id === id)
                requestAnimationFrame(() => row.scrollIntoView({ block: 'center' }));
            }}
          >
            <span class="programme-time tabular">{formatTime(item.planned_start, zone())}</span>
            <span class="programme-what">
              <span dir="auto">{item.title}</span>
              <span class="programme-kind">
                {item.state === 'running'
                  ? `● ${t('now')}`
                  : item.state === 'done'
                    ? `✓ ${t('doneItem')}`
                    : kindWord(item.kind)}
              </span>
            </span>
          </li>
        )}
      </For>
    </ol>
  );
};

const Rules: Component = () => {
  const { live } = usePhone();
  const rules = () => workshop(live.records)?.ground_rules ?? [];
  return (
    <Show when={rules().length} fallback={<p class="phone-empty">{t('noRules')}</p>}>
      <ol class="phone-lines">
        <For each={rules()}>{(rule) => <li dir="auto">{rule}</li>}</For>
      </ol>
    </Show>
  );
};

const Notes: Component = () => {
  const { live, code } = usePhone();
  const items = () => sortedItems(live.records).filter(([id]) => myNotes(live, id).length > 0);
  return (
    <>
      <KeptNotes />
      <Show
        when={items().length || keptNotes(code()).of().length}
        fallback={<p class="phone-empty">{t('noNotesYet')}</p>}
      >
        <For each={items()}>{([id, item]) => <NoteList title={item.title} notes={myNotes(live, id)} sharing />}</For>
      </Show>
    </>
  );
};

export const MenuPages: Component = () => {
  const [page, setPage] = createSignal<Page>('programme');
  return (
    <>
      <div class="menu-tabs">
        <Choice
          label={t('show')}
          hideLabel
          options={[
            { value: 'programme', label: t('programme') },
            { value: 'rules', label: t('rules') },
            { value: 'notes', label: t('notes') },
            { value: 'table', label: t('tableTab') },
            { value: 'asked', label: ta('questionsTab') },
            { value: 'home', label: th('tab') },
          ]}
          value={page()}
          onChange={setPage}
        />
      </div>
      <div class="menu-page">
        <Switch>
          <Match when={page() === 'programme'}>
            <Programme />
          </Match>
          <Match when={page() === 'rules'}>
            <Rules />
          </Match>
          <Match when={page() === 'notes'}>
            <Notes />
          </Match>
          <Match when={page() === 'table'}>
            <TablePage />
          </Match>
          <Match when={page() === 'asked'}>
            <AskedMenu />
          </Match>
          <Match when={page() === 'home'}>
            <Commitments />
          </Match>
        </Switch>
      </div>
      <MessagesKept />
      <LanguageChoice />
      <MyData />
    </>
  );
};
