// The report: publishing it, once, when the day is over; its page, which grows while it is open and has every format; and the bare figures as a file, fetched with the
// facilitator's token and kept where the browser keeps what it downloads.
import { createSignal, Show, type Component } from 'solid-js';
import { code, formatTime, RequestFailed, workshop } from '../../state';
import { requestText } from '../../text/common';
import { t } from '../../text/desk';
import { t as words } from '../../text/desk-report';
import { Button } from '../../ui/Button';
import { saveFile } from '../../ui/save';
import { useDesk } from './desk';

export const ReportButton: Component<{ main?: boolean }> = (props) => {
  const desk = useDesk();
  const [busy, setBusy] = createSignal(false);
  const get = async (): Promise<void> => {
    if (!desk.report) return;
    setBusy(true);
    try {
      saveFile(await desk.report(), `bordduk-${code(desk.live.records) ?? ''}.json`);
    } catch (error) {
      const why = requestText(error instanceof RequestFailed ? error : { status: 0, error: 'offline' });
      desk.say({ text: t('reportFailed', { why }), tone: 'trouble' });
    } finally {
      setBusy(false);
    }
  };
  const frozenAt = (): number | undefined => workshop(desk.live.records)?.report_frozen_at;
  const zone = (): string => workshop(desk.live.records)?.timezone ?? 'UTC';
  const publish = () => (
    <Button
      onPress={() =>
        desk.ask({
          title: words('shareTitle'),
          text: [words('shareWhat'), words('shareNot')],
          act: words('share'),
          run: () => desk.send({ do: 'report.freeze' }),
        })
      }
    >
      {words('share')} …
    </Button>
  );
  return (
    <span class="report-ways">
      <Show when={frozenAt()} fallback={<Show when={desk.leads()}>{publish()}</Show>}>
        {(at) => <span>{words('reportShared', { time: formatTime(at(), zone()) })}</span>}
      </Show>
      {/* The new tab is told who an observer is, which only this tab knows. */}
      <a
        class="button"
        classList={{ 'button-main': !!props.main }}
        href={`${desk.joinUrl}/report`}
        target="_blank"
        rel="opener"
      >
        {words('reportOpen')}
      </a>
      <Button kind="quiet" busy={busy()} onPress={() => void get()}>
        {t('reportGet')}
      </Button>
    </span>
  );
};
