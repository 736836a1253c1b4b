// A group work is about to begin: what it is called and what will happen, step by step. The question itself comes with the silence.
import { For, type Component } from 'solid-js';
import { phasesOf, type Phase } from '../../state';
import { t } from '../../text/work';
import { usePhone } from './phone';
import { lengthWord, limitWord } from './lengths';

export const Intro: Component<{ item: string }> = (props) => {
  const phone = usePhone();
  const records = phone.live.records;
  const phases = () => phasesOf(records, props.item);
  const length = (ms: number): string => lengthWord(ms, t('decimal'));
  const words = (phase: Phase): [what: string, how: string] => {
    switch (phase.kind) {
      case 'individual':
        return [t('phaseIndividual'), length(phase.planned)];
      case 'group': {
        const { limit, per_person } = phase;
        const round =
          limit && per_person !== undefined
            ? t('roundEach', { limit: limitWord({ limit, per_person }, t('decimal')) })
            : '';
        return [t('atTable'), [length(phase.planned), round].filter(Boolean).join(' · ')];
      }
      case 'plenary':
        return [t('phasePlenary'), t('perTable', { time: length(phase.per_table ?? 0) })];
    }
  };
  return (
    <div class="phone-card phone-about">
      <h2 class="phone-title" dir="auto">
        {records.items[props.item]?.title}
      </h2>
      <p>{phases()[0]?.kind === 'individual' ? t('introLead') : t('introTogether')}</p>
      <ol class="phone-steps">
        <For each={phases()}>
          {(phase) => (
            <li>
              <span class="phone-step-what">{words(phase)[0]}</span> <span class="phone-hint">{words(phase)[1]}</span>
            </li>
          )}
        </For>
      </ol>
    </div>
  );
};
