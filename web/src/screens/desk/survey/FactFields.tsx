// What is said of the whole survey: where it comes from, who was asked, where in the day it belongs and when the room sees it.
import { For, Show, type Component } from 'solid-js';
import { organisationsHere, plannedItems } from '../../../state';
import { t as polls } from '../../../text/desk-polls';
import { t } from '../../../text/desk-survey';
import { Button } from '../../../ui/Button';
import { Choice } from '../../../ui/Choice';
import { Field } from '../../../ui/Field';
import { useDesk } from '../desk';
import { Tick } from '../polls/GivenFields';
import { problemText } from './Problems';
import type { Problem } from './grid';
import type { Facts } from './survey';

export const FactFields: Component<{
  facts: Facts;
  /** How many organisations the file names; none: no column says it. */
  organisations: number;
  item: string;
  faults: Partial<Record<keyof Facts, Problem>>;
  onWrite: (change: Partial<Facts>) => void;
  onItem: (item: string) => void;
}> = (props) => {
  const { records } = useDesk().live;
  const fault = (field: keyof Facts): string | undefined => {
    const found = props.faults[field];
    return found && problemText(found);
  };
  return (
    <section class="survey-facts">
      <div class="survey-row survey-from">
        <Field
          label={t('source')}
          value={props.facts.source}
          error={fault('source')}
          onInput={(source) => props.onWrite({ source })}
        />
        <Field
          label={t('year')}
          inputmode="numeric"
          value={props.facts.year}
          error={fault('year')}
          onInput={(year) => props.onWrite({ year })}
        />
        <Field
          label={t('population')}
          inputmode="numeric"
          value={props.facts.population}
          error={fault('population')}
          onInput={(population) => props.onWrite({ population })}
        />
      </div>
      <Field
        label={polls('minCell')}
        hint={t('minCellHint')}
        inputmode="numeric"
        value={props.facts.minCell}
        error={fault('minCell')}
        onInput={(minCell) => props.onWrite({ minCell })}
      />
      <Show when={props.organisations > 0}>
        <div>
          <Tick checked={props.facts.keepOrganisations} onChange={(keep) => props.onWrite({ keepOrganisations: keep })}>
            {t('organisations', { n: props.organisations })}
          </Tick>
          <p class="desk-hint">{t('organisationsHint')}</p>
        </div>
        <Show when={props.facts.keepOrganisations}>
          <Field
            area
            rows={2}
            label={t('expected')}
            value={props.facts.expected}
            error={fault('expected')}
            onInput={(expected) => props.onWrite({ expected })}
          />
          <Show when={organisationsHere(records).length}>
            <Button small onPress={() => props.onWrite({ expected: organisationsHere(records).join('\n') })}>
              {polls('expectedHere', { n: organisationsHere(records).length })}
            </Button>
          </Show>
        </Show>
      </Show>
      <div class="survey-row">
        <label class="field">
          <span class="field-label">{t('where')}</span>
          <select class="field-input" onChange={(event) => props.onItem(event.currentTarget.value)}>
            <option value="">{t('whereDay')}</option>
            <For each={plannedItems(records)}>
              {([id, item]) => (
                <option value={id} selected={id === props.item}>
                  {item.title}
                </option>
              )}
            </For>
          </select>
        </label>
        <Choice
          label={t('reveal')}
          options={[
            { value: 'later' as const, label: t('revealLater') },
            { value: 'now' as const, label: t('revealNow') },
          ]}
          value={props.facts.revealed ? 'now' : 'later'}
          onChange={(when) => props.onWrite({ revealed: when === 'now' })}
        />
      </div>
    </section>
  );
};
