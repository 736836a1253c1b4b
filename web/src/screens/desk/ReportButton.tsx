// The report as a file: fetched with the facilitator's token and kept where the browser keeps what it downloads.
import { createSignal, type Component } from 'solid-js';
import { code, RequestFailed } from '../../state';
import { requestText } from '../../text/common';
import { t } from '../../text/desk';
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
    <Button kind={props.main ? 'main' : 'plain'} busy={busy()} onPress={() => void get()}>
      {t('reportGet')}
    </Button>
  );
};
