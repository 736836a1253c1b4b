// Everybody is asked: the question lies on the table too, and who has no phone answers here, by name. Where names are hidden nobody can: an
// answer given here would be seen to be somebody's.
import { createMemo, createSignal, For, Show, type Component } from 'solid-js';
import { beforeRoom } from '../../state/asked';
import { seatsAt } from '../../state/table';
import { t } from '../../text/tablecloth-asked';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Sheet } from '../../ui/Sheet';
import { emptyEntry, entryOf, givenOf, type Entry } from '../desk/polls/given';
import { GivenFields } from '../desk/polls/GivenFields';
import { useCloth } from './cloth';
import { personWord } from './words';
import './asked.css';

export const Asked: Component = () => {
  const { r, table, send, say } = useCloth();
  const asking = createMemo(() => {
    const before = beforeRoom(r);
    return before?.kind === 'asking' ? before.asked : undefined;
  });
  const [open, setOpen] = createSignal(false);
  const [person, setPerson] = createSignal<string>();
  const [written, write] = createSignal<Entry>();
  const people = createMemo(() => seatsAt(r, table).filter(([, seat]) => seat.by_hand));
  const poll = () => asking()?.poll;
  const answerOf = (who: string) => r.answers[`${asking()?.id ?? ''}/${who}`];
  const entry = (): Entry => {
    const before = answerOf(person() ?? '');
    return written() ?? (before ? entryOf(before.given) : emptyEntry());
  };
  const named = (who: string): string => personWord(r.seats[who]);
  const done = (): void => {
    write(undefined);
    setPerson(undefined);
  };
  const close = (): void => {
    done();
    setOpen(false);
  };
  const save = (): void => {
    const [asked, who] = [asking(), person()];
    const given = asked && givenOf(asked.poll, entry());
    if (!asked || who === undefined || !given) return;
    send({ do: 'answer.give', poll: asked.id, given, person: who });
    say({ text: t('saved', { name: named(who) }) });
    done();
  };
  const takeBack = (who: string): void => {
    const asked = asking();
    if (asked) send({ do: 'answer.take_back', poll: asked.id, person: who });
    done();
  };
  const byHand = (): boolean => people().length > 0 && poll()?.names !== 'hidden';
  const choices = () => (poll()?.kind === 'matrix' ? poll()?.rows : poll()?.options) ?? [];

  return (
    <Show when={poll()}>
      {(one) => (
        <>
          <section class="tc-asked" aria-label={t('asked')}>
            <p class="tc-asked-title" dir="auto">
              {one().title}
            </p>
            <Button kind={byHand() ? 'main' : 'plain'} onPress={() => setOpen(true)}>
              {t(byHand() ? 'answer' : 'look')}
            </Button>
          </section>
          <Sheet open={open()} onClose={close} title={one().title} closeLabel={t('close')}>
            <div class="tc-form">
              <Show
                when={byHand()}
                fallback={
                  <>
                    <ul class="tc-asked-choices">
                      <For each={choices()}>{({ label }) => <li dir="auto">{label}</li>}</For>
                    </ul>
                    <p>{t('phones')}</p>
                    <Show when={one().names === 'hidden' && people().length > 0}>
                      <p>{t('hidden')}</p>
                    </Show>
                  </>
                }
              >
                <Choice
                  label={t('who')}
                  shape="list"
                  options={people().map(([who]) => ({
                    value: who,
                    label: answerOf(who) ? t('given', { name: named(who) }) : named(who),
                  }))}
                  value={person()}
                  onChange={(who) => {
                    write(undefined);
                    setPerson(who);
                  }}
                />
                <Show when={person()}>
                  {(who) => (
                    <>
                      <GivenFields
                        poll={one()}
                        entry={entry()}
                        onChange={(change) => write({ ...entry(), ...change })}
                      />
                      <Button kind="main" disabled={!givenOf(one(), entry())} onPress={save}>
                        {t('save')}
                      </Button>
                      <Show when={answerOf(who())}>
                        <Button onPress={() => takeBack(who())}>{t('back')}</Button>
                      </Show>
                    </>
                  )}
                </Show>
              </Show>
            </div>
          </Sheet>
        </>
      )}
    </Show>
  );
};
