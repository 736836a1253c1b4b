// I · G · P of the group work that runs: which there are, how long, and where we are. Any of them can be started from here.
import { createMemo, For, Show, type Component } from 'solid-js';
import { phasesOf, type Current, type Phase } from '../../state';
import { word } from '../../text/common';
import { t } from '../../text/desk';
import { useDesk } from './desk';
import { phaseLength } from './words';

export const Phases: Component<{ now: Current }> = (props) => {
  const desk = useDesk();
  const phases = createMemo(() => phasesOf(desk.live.records, props.now.id));
  const running = () => props.now.phase?.kind;
  const isRunning = (phase: Phase) => phase.kind === running();
  const start = (phase: Phase): void => {
    const { item, kind } = phase;
    const run = (): void => desk.send({ do: 'phase.start', item, phase: kind });
    const now = running();
    // The one that comes next is what the big button starts: it asks no question either.
    if (desk.stepper.step()?.phase === kind) return desk.stepper.take();
    if (now === undefined) return run();
    desk.ask({
      title: t('phaseAgainTitle'),
      text: [t('phaseAgain', { now: t(`phaseName_${now}`), next: t(`phaseName_${kind}`) }), t('goKept')],
      act: t('phaseStart', { phase: t(`phaseName_${kind}`) }),
      run,
    });
  };
  const state = (phase: Phase): string =>
    isRunning(phase) ? `${t('phaseRunning')} · ` : phase.state === 'done' ? `${t('phaseDone')} · ` : '';
  return (
    <Show when={phases().length}>
      <ol class="phases" aria-label={t('phases')}>
        <For each={phases()}>
          {(phase) => (
            <li
              class="phase"
              data-state={isRunning(phase) ? 'now' : phase.state}
              aria-current={isRunning(phase) ? 'step' : undefined}
            >
              <span class="phase-letter" aria-hidden="true">
                {phase.state === 'done' && !isRunning(phase) ? '✓' : word(`phase_letter_${phase.kind}`)}
              </span>
              <span class="phase-name">{word(`phase_${phase.kind}`)}</span>
              <span class="phase-state tabular">
                {state(phase)}
                {phaseLength(phase)}
              </span>
              <Show when={!isRunning(phase) && desk.leads()}>
                <button
                  class="phase-start"
                  type="button"
                  aria-label={t('phaseGo', { phase: t(`phaseName_${phase.kind}`) })}
                  title={t('phaseGo', { phase: t(`phaseName_${phase.kind}`) })}
                  onClick={() => start(phase)}
                />
              </Show>
            </li>
          )}
        </For>
      </ol>
    </Show>
  );
};
