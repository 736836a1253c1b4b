// Taking in an earlier survey: a file, what was found in it as the room will see it, and one press that takes it in. Nothing is sent before.
import { batch, createMemo, createSignal, For, Index, Show, type Component } from 'solid-js';
import { current, newId } from '../../../state';
import { t } from '../../../text/desk-survey';
import { Button } from '../../../ui/Button';
import { Choice } from '../../../ui/Choice';
import { Disclosure } from '../../../ui/Disclosure';
import { useDesk } from '../desk';
import { Chooser } from './Chooser';
import type { Wish } from './counted';
import { FactFields } from './FactFields';
import type { Grid, Problem } from './grid';
import { Problems } from './Problems';
import { FateChoice, QuestionPreview } from './QuestionPreview';
import {
  factsOf,
  faultsOfFacts,
  organisationsOf,
  proposedFrom,
  readingOf,
  stops,
  wishFor,
  type Facts,
  type Layout,
  type Reading,
} from './survey';
import './survey.css';

const separatorWords = { ';': 'separator_semicolon', ',': 'separator_comma', '\t': 'separator_tab' } as const;

interface Opened {
  grid: Grid;
  name: string;
  problems: Problem[];
  reading: Reading;
}

const Survey: Component = () => {
  const desk = useDesk();
  const [opened, setOpened] = createSignal<Opened>();
  const [wishes, setWishes] = createSignal<Wish[]>([]);
  const [item, setItem] = createSignal(current(desk.live.records)?.id ?? '');
  const [facts, setFacts] = createSignal<Facts>({
    source: '',
    year: '',
    population: '',
    expected: '',
    minCell: '',
    keepOrganisations: true,
    revealed: false,
  });
  const read = (grid: Grid, name: string, problems: Problem[], layout?: Layout): void => {
    const reading = readingOf(grid, name, layout);
    batch(() => {
      setOpened({ grid, name, problems, reading });
      setWishes(reading.reads.map(wishFor));
      if (facts().source === '') setFacts({ ...facts(), source: name });
    });
  };
  const reads = () => opened()?.reading.reads ?? [];
  const organisations = createMemo(() => organisationsOf(reads(), wishes()));
  const named = () => new Set(organisations().all.filter((one) => one !== '')).size;
  /** Nobody is named where no column says who answered. */
  const whole = createMemo((): Facts => ({ ...facts(), keepOrganisations: facts().keepOrganisations && named() > 0 }));
  const shared = createMemo(() => factsOf(whole()));
  const proposals = createMemo(() =>
    reads().map((one, i) => proposedFrom(one, wishes()[i] ?? wishFor(one), shared(), organisations().all)),
  );
  const included = createMemo(() => proposals().flatMap((one) => one ?? []));
  const faults = createMemo(() =>
    faultsOfFacts(whole(), Math.max(0, ...included().map(({ counted }) => counted.tally.n))),
  );
  const problems = () => {
    const { problems: ofFile = [], reading } = opened() ?? {};
    return [...ofFile, ...(reading?.problems ?? []), ...organisations().problems];
  };
  const stopped = () => included().filter((one) => stops(one.problems)).length;
  const ready = () =>
    included().length > 0 && stopped() === 0 && !stops(problems()) && Object.keys(faults()).length === 0;
  const wish = (at: number, change: Partial<Wish>): void => {
    setWishes(wishes().map((one, i) => (i === at ? { ...one, ...change } : one)));
  };
  const confirm = (): void => {
    if (!ready()) return;
    const at = item();
    const n = included().length;
    for (const { form } of included())
      desk.send({ do: 'poll.make', poll: newId(), ...(at !== '' && { item: at }), form });
    desk.open('polls');
    desk.say({ text: n === 1 ? t('taken_one') : t('taken', { n }) });
  };
  const foundWord = ({ grid, reading }: Opened): string =>
    [
      reading.layout === 'answers'
        ? t('found_answers', { n: grid.lines.length, columns: grid.header.length })
        : t('found_counts', { n: reading.reads.length }),
      t(separatorWords[grid.separator]),
    ].join(', ');
  const whyNot = (): string => {
    if (stopped() > 0) return stopped() === 1 ? t('stopped_one') : t('stopped', { n: stopped() });
    return Object.keys(faults()).length > 0 || stops(problems()) ? t('stoppedFacts') : '';
  };
  return (
    <Show when={opened()} fallback={<Chooser onRead={read} />}>
      {(found) => (
        <div class="survey">
          <div class="survey-found">
            <p class="tabular">
              <strong dir="auto">{found().name}</strong> {foundWord(found())}
            </p>
            <Button small onPress={() => setOpened(undefined)}>
              {t('again')}
            </Button>
          </div>
          <Choice
            label={t('layout')}
            options={(['answers', 'counts'] as const).map((value) => ({ value, label: t(`layout_${value}`) }))}
            value={found().reading.layout}
            onChange={(layout) => read(found().grid, found().name, found().problems, layout)}
          />
          <Problems all={problems()} />
          <FactFields
            facts={facts()}
            organisations={named()}
            item={item()}
            faults={faults()}
            onWrite={(change) => setFacts({ ...facts(), ...change })}
            onItem={setItem}
          />
          <Index each={reads()}>
            {(one, i) => (
              <Show when={proposals()[i]}>
                {(proposed) => (
                  <QuestionPreview
                    read={one()}
                    wish={wishes()[i] ?? wishFor(one())}
                    proposed={proposed()}
                    onWish={(change) => wish(i, change)}
                  />
                )}
              </Show>
            )}
          </Index>
          <Rest reads={reads()} wishes={wishes()} onWish={wish} />
          <div class="survey-confirm">
            <p role="status" classList={{ 'field-error': whyNot() !== '' }}>
              {whyNot()}
            </p>
            <Button kind="main" disabled={!ready()} onPress={confirm}>
              {included().length === 1 ? t('confirm_one') : t('confirm', { n: included().length })}
            </Button>
          </div>
        </div>
      )}
    </Show>
  );
};

/** Columns that become no question: who answered, and what is left out. */
const Rest: Component<{
  reads: Reading['reads'];
  wishes: Wish[];
  onWish: (at: number, change: Partial<Wish>) => void;
}> = (props) => {
  const left = () => props.wishes.flatMap(({ fate }, i) => (fate === 'leave' || fate === 'organisation' ? [i] : []));
  return (
    <Show when={left().length}>
      <Disclosure summary={t('left', { n: left().length })}>
        <ul class="survey-left" role="list">
          <For each={left()}>
            {(i) => (
              <Show when={props.reads[i]}>
                {(read) => (
                  <li>
                    <span dir="auto">{read().title}</span>
                    <FateChoice
                      read={read()}
                      wish={props.wishes[i] ?? wishFor(read())}
                      onWish={(change) => props.onWish(i, change)}
                    />
                  </li>
                )}
              </Show>
            )}
          </For>
        </ul>
      </Disclosure>
    </Show>
  );
};

export default Survey;
