// What belongs to the figures and is no figure: what is held back, who is missing, where it comes from. Who is missing is named here as long
// as the names stand on one line; more have a page of their own (chart-fit.ts).
import { For, type Component } from 'solid-js';
import type { Poll, Results } from '../../state/types';
import { t } from '../../text/stage-polls';
import { chartOf } from '../polls/chart-of';
import { missingNames, standsInLine } from './chart-fit';
import { useUnit } from './screen';

export function missingWords(missing: readonly string[], width: number): string | undefined {
  if (missing.length === 0) return undefined;
  return standsInLine(missing, width) ? missingNames(missing) : t('missingMany', { n: missing.length });
}

export const Remarks: Component<{ poll: Poll; results: Results }> = (props) => {
  const unit = useUnit();
  const said = () => chartOf(props.poll, { ...props.results, missing: [] });
  const rest = (): string[] => [
    ...said().remarks.slice(said().telling),
    missingWords(props.results.missing, window.innerWidth / unit()) ?? '',
  ];
  return (
    <div class="remarks">
      <For each={said().remarks.slice(0, said().telling)}>{(remark) => <p class="remark-telling">{remark}</p>}</For>
      <p class="remark">
        <For each={rest().filter(Boolean)}>{(remark) => <span>{remark}</span>}</For>
      </p>
    </div>
  );
};
