// The table's cloth as a list: what lies on it, by themes. Everything one can do with a finger on a tablecloth has a button here.
import { createMemo, createSignal, For, Show, type Component } from 'solid-js';
import { dotsOf, prioritisationOf, clothOf, type Pile } from '../../state/cloth';
import { tc } from '../../text/phone-cloth';
import { t } from '../../text/work';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { PhonePhotos } from '../photos/PhonePhotos';
import { ClothActs } from './ClothActs';
import { DotBanner, DotStepper, type Voting } from './Dots';
import { NoteCard } from './NoteCard';
import { usePhone } from './phone';
import { Results } from './Results';
import { NewTheme, ThemeHead } from './ThemeHead';

const PileCard: Component<{ pile: Pile; voting?: Voting | undefined }> = (props) => {
  const phone = usePhone();
  const { live } = phone;
  const same = () => props.pile.same;
  return (
    <Show when={live.records.notes[props.pile.id]}>
      {(note) => (
        <NoteCard
          id={props.pile.id}
          note={note()}
          onTable
          acts={(close) => <ClothActs id={props.pile.id} note={note()} onDone={close} />}
        >
          <Show when={same().length}>
            <Disclosure summary={same().length === 1 ? tc('oneSame') : tc('manySame', { n: same().length })}>
              <ul class="pile-same">
                <For each={same()}>
                  {([id, other]) => (
                    <li>
                      <p dir="auto">{other.text}</p>
                      <Button small onPress={() => live.send({ do: 'note.match', note: id })}>
                        {tc('apart')}
                      </Button>
                    </li>
                  )}
                </For>
              </ul>
            </Disclosure>
          </Show>
          <Show when={props.voting}>
            {(voting) => <DotStepper voting={voting()} target={props.pile.id} what={note().text} />}
          </Show>
        </NoteCard>
      )}
    </Show>
  );
};

/** The newest first, next to the question and not under a thumb. Rows are kept by id: what is moved or renamed elsewhere rebuilds nothing that is being written here. */
const Piles: Component<{ piles: readonly Pile[]; voting?: Voting | undefined }> = (props) => {
  const ids = createMemo(() => props.piles.map(({ id }) => id).reverse());
  const pile = (id: string) => props.piles.find((one) => one.id === id);
  return (
    <ul class="note-list">
      <For each={ids()}>
        {(id) => <Show when={pile(id)}>{(one) => <PileCard pile={one()} voting={props.voting} />}</Show>}
      </For>
    </ul>
  );
};

export const Cloth: Component<{ item: string }> = (props) => {
  const phone = usePhone();
  const { live } = phone;
  const cloth = createMemo(() => clothOf(live.records, props.item, phone.table()));
  const themes = createMemo(() => cloth().themes.map(({ id }) => id));
  const area = (id: string) => cloth().themes.find((theme) => theme.id === id);
  const [voter, setVoter] = createSignal<string>();
  const person = (): string => voter() ?? phone.me();
  const open = () => prioritisationOf(live.records, props.item, phone.table())?.open === true;
  const voting = createMemo((): Voting | undefined =>
    open()
      ? {
          item: props.item,
          person: person(),
          cloth: cloth(),
          dots: dotsOf(live.records, props.item, phone.table(), person()),
        }
      : undefined,
  );
  return (
    <section class="phone-notes cloth" aria-label={t('tableNotes')}>
      <Show when={voting()} fallback={<Results item={props.item} />}>
        {(now) => <DotBanner voting={now()} onVoter={setVoter} />}
      </Show>
      <div class="phone-heading">
        <h2>
          {t('tableNotes')}
          <Show when={cloth().notes}>
            <span class="phone-count tabular"> {cloth().notes}</span>
          </Show>
        </h2>
        <NewTheme item={props.item} />
      </div>
      <For each={themes()}>
        {(id) => (
          <Show when={area(id)}>
            {(theme) => (
              <section class="cloth-theme" aria-label={theme().theme.name}>
                <ThemeHead id={id} theme={theme().theme} count={theme().piles.length} />
                <Show when={voting()}>
                  {(now) => <DotStepper voting={now()} target={id} what={theme().theme.name} />}
                </Show>
                <Show when={theme().piles.length} fallback={<p class="phone-empty">{tc('emptyTheme')}</p>}>
                  <Piles piles={theme().piles} />
                </Show>
              </section>
            )}
          </Show>
        )}
      </For>
      <Show when={themes().length && cloth().loose.length}>
        <h3 class="cloth-loose">{tc('noTheme')}</h3>
      </Show>
      <Show when={cloth().loose.length}>
        <Piles piles={cloth().loose} voting={voting()} />
      </Show>
      <Show when={cloth().notes === 0 && themes().length === 0}>
        <p class="phone-empty">{t('notesEmptyTable')}</p>
      </Show>
      <PhonePhotos />
    </section>
  );
};
