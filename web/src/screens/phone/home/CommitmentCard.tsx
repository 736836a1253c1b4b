// One commitment of mine: what, by when, who sees it; its card and its reminders.
import { createSignal, Show, type Component } from 'solid-js';
import { mySeat, workshop, type Commitment } from '../../../state';
import { newId } from '../../../state/access';
import { th } from '../../../text/phone-home';
import { Button } from '../../../ui/Button';
import { Choice } from '../../../ui/Choice';
import { Disclosure } from '../../../ui/Disclosure';
import { saveFile } from '../../../ui/save';
import { draft } from '../draft';
import { namesHidden } from '../hidden';
import { usePhone } from '../phone';
import { CardSheet } from './CardSheet';
import { CommitmentForm } from './CommitmentForm';
import { dayWord } from './days';
import { remindersOf } from './reminders';

const levels = { mine: 'levelMine', room: 'levelRoom', report: 'levelReport' } as const;

const Sharing: Component<{ id: string; commitment: Commitment }> = (props) => {
  const { live } = usePhone();
  const one = () => props.commitment;
  const isPerson = (): boolean => one().whose === 'person';
  const hidden = (): boolean => isPerson() && namesHidden(live.records, one().item ?? '');
  const share = (shared: Commitment['shared'], named: boolean): void =>
    live.send({ do: 'commitment.share', commitment: props.id, shared, ...(named && shared !== 'mine' && { named }) });
  return (
    <Disclosure summary={th('sharing', { level: th(levels[one().shared]) })}>
      <Show when={!hidden()} fallback={<p class="phone-hint">{th('namesHidden')}</p>}>
        <div class="promise-form">
          <Choice
            label={th('whoSees')}
            hideLabel
            shape="list"
            options={(['mine', 'room', 'report'] as const).map((value) => ({ value, label: th(levels[value]) }))}
            value={one().shared}
            onChange={(shared) => share(shared, one().named === true)}
          />
          <Show when={one().shared !== 'mine' && mySeat(live)?.organisation}>
            {(organisation) => <p class="phone-hint">{th('withOrganisation', { organisation: organisation() })}</p>}
          </Show>
          <Show when={one().shared !== 'mine' && isPerson() && mySeat(live)?.name}>
            <Choice
              label={th('named')}
              hideLabel
              options={[
                { value: 'no', label: th('unnamed') },
                { value: 'yes', label: th('named') },
              ]}
              value={one().named === true ? 'yes' : 'no'}
              onChange={(named) => share(one().shared, named === 'yes')}
            />
          </Show>
        </div>
      </Show>
    </Disclosure>
  );
};

export const CommitmentCard: Component<{ id: string }> = (props) => {
  const phone = usePhone();
  const { live } = phone;
  const one = () => live.records.commitments[props.id];
  const rewrite = () => draft(`${phone.code()}-promise-${props.id}`);
  const [editing, setEditing] = createSignal(rewrite().text() !== '');
  const [card, setCard] = createSignal(false);
  const edit = (): void => {
    rewrite().set(one()?.text ?? '');
    draft(`${phone.code()}-promise-day-${props.id}`).set(one()?.due ?? '');
    setEditing(true);
  };
  const remove = (): void => {
    const gone = one();
    if (!gone) return;
    live.send({ do: 'commitment.remove', commitment: props.id });
    const { whose, text, item, due } = gone;
    const members = { ...(item !== undefined && { item }), ...(due !== undefined && { due }) };
    const again = (): void => live.send({ do: 'commitment.write', commitment: newId(), whose, text, ...members });
    phone.say({ text: th('removed'), act: { label: th('undo'), run: again } });
  };
  const calendar = async (): Promise<void> => {
    const [day, mine] = [workshop(live.records), one()];
    if (!day || !mine) return;
    try {
      const { calendarOf } = await import('./calendar');
      const file = calendarOf(remindersOf(phone.code(), day, props.id, mine), live.now());
      saveFile(new Blob([file], { type: 'text/calendar;charset=utf-8' }), 'bordduk.ics');
      phone.say({ text: th('calendarHint') });
    } catch {
      phone.say({ text: th('calendarFailed'), tone: 'trouble' });
    }
  };
  return (
    <Show when={one()}>
      {(commitment) => (
        <li class="promise">
          <Show
            when={!editing()}
            fallback={<CommitmentForm id={props.id} commitment={commitment()} onDone={() => setEditing(false)} />}
          >
            <p class="promise-text" dir="auto">
              {commitment().text}
            </p>
            <p class="phone-hint">
              {[
                commitment().whose === 'organisation' ? mySeat(live)?.organisation : '',
                commitment().due === undefined ? '' : th('dueBy', { date: dayWord(commitment().due ?? '') }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <Sharing id={props.id} commitment={commitment()} />
            <div class="phone-row promise-acts">
              <Button small onPress={() => setCard(true)}>
                {th('card')}
              </Button>
              <Button small onPress={() => void calendar()}>
                {th('calendar')}
              </Button>
              <Button small kind="quiet" onPress={edit}>
                {th('edit')}
              </Button>
              <Button small kind="quiet" onPress={remove}>
                {th('remove')}
              </Button>
            </div>
            <CardSheet commitment={commitment()} open={card()} onClose={() => setCard(false)} />
          </Show>
        </li>
      )}
    </Show>
  );
};
