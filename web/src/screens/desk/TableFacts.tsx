// What else is known of a table: first what may want somebody (behind, no host, no phone, time of its own), then what is good to know.
import { Show, type Component } from 'solid-js';
import type { Attendance, Seat, Table } from '../../state';
import { t } from '../../text/desk';
import { tableText } from '../../text/desk-tables';
import { Said } from './Said';
import { deviceOf, ownTimeWord } from './table-words';
import { notesWord, personWord, pointsWord } from './words';

export const TableFacts: Component<{
  table: Table;
  seats: readonly [string, Seat][];
  people: Attendance;
  /** In whole minutes. */
  behind: number;
  /** The tables work in their groups now. */
  works: boolean;
  notes: number;
}> = (props) => {
  const host = () => props.seats.find(([, seat]) => seat.host)?.[1];
  /** A phone that sleeps is no news between the rounds; while the tables work somebody must keep the time. */
  const unhosted = () => (props.people.unhosted === 'none' || props.works ? props.people.unhosted : undefined);
  const device = () => deviceOf(props.people);
  return (
    <>
      <span class="table-facts table-urgent tabular">
        <Show when={props.behind > 0}>
          <strong class="table-behind">
            <Said
              long={tableText('behind', { n: props.behind })}
              short={tableText('behindShort', { n: props.behind })}
            />
          </strong>
        </Show>
        <Show when={unhosted()}>
          {(why) => (
            <strong class="table-lacks">
              <Said long={tableText(`host_${why()}`)} short={tableText('hostShort')} />
            </strong>
          )}
        </Show>
        <Show when={device()}>
          {(what) => (
            <span class="table-phones">
              <Said long={tableText(`phones_${what()}`)} short={tableText(`phonesShort_${what()}`)} />
            </span>
          )}
        </Show>
        <Show when={ownTimeWord(props.table)}>{(said) => <span class="table-own">{said()}</span>}</Show>
        <Show when={props.table.points > 0}>
          <span class="table-points">
            {pointsWord(props.table.points)}
            <Show when={props.table.shared}> ✓ {t('sharedShort')}</Show>
          </span>
        </Show>
      </span>
      <span class="table-facts table-plain tabular">
        <Show when={unhosted() === undefined && host()}>
          {(seat) => (
            <span class="table-host" dir="auto">
              {t('hostIs', { name: personWord(seat()) })}
            </span>
          )}
        </Show>
        <Show when={props.notes > 0}>
          <span class="table-notes">{notesWord(props.notes)}</span>
        </Show>
      </span>
    </>
  );
};
