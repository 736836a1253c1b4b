// What only this person sees: own notes and commitments. It stands beside the report and is never in its files or on its paper.
import { createMemo, For, Show, type Component } from 'solid-js';
import type { Mine } from '../../state/report';
import { t } from '../../text/report';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { saveFile } from '../../ui/save';
import { mineBlocks, mineText } from './mine';
import { PaperBlock } from './PaperBlocks';
import { fileName } from './words';
import './paper.css';

export const Yours: Component<{ mine: Mine }> = (props) => {
  const blocks = createMemo(() => mineBlocks(props.mine));
  const save = (): void =>
    saveFile(
      new Blob([mineText(props.mine)], { type: 'text/markdown;charset=utf-8' }),
      `${fileName(props.mine.title, props.mine.code)}-${fileName(t('yours'), '')}.md`,
    );
  return (
    <Show when={blocks().length > 0}>
      <section class="report-yours">
        <Disclosure summary={t('yours')}>
          <div class="report-yours-inside">
            <p class="report-hint">{t('yoursHint')}</p>
            <For each={blocks()}>{(block) => <PaperBlock block={block} open={false} />}</For>
            <Button small onPress={save}>
              {t('yoursSave')}
            </Button>
          </div>
        </Disclosure>
      </section>
    </Show>
  );
};
