// The report: its page, which grows while it is open and has every format; and the bare figures as a file, fetched with the
// facilitator's token and kept where the browser keeps what it downloads.
import { createSignal, type Component } from 'solid-js';
import { code, RequestFailed } from '../../state';
import { requestText } from '../../text/common';
import { t } from '../../text/desk';
import { t as open } from '../../text/desk-report';
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
  return (
    <span class="report-ways">
      <a class="button" classList={{ 'button-main': !!props.main }} href={`${desk.joinUrl}/report`} target="_blank">
        {open('reportOpen')}
      </a>
      <Button kind="quiet" busy={busy()} onPress={() => void get()}>
        {t('reportGet')}
      </Button>
    </span>
  );
};
