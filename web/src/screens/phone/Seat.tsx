// Where I sit: the table from above, with my own seat marked. What one looks for in a room full of tables is the number.
import { Show, type Component } from 'solid-js';
import { seatsAt } from '../../state';
import { t } from '../../text/phone';
import { RoundTable } from '../../ui/RoundTable';
import { usePhone } from './phone';

export const Seat: Component = () => {
  const phone = usePhone();
  const records = phone.live.records;
  const table = () => records.tables[String(phone.table())];
  const people = () => seatsAt(records, phone.table()).map(([id]) => id);
  return (
    <Show when={phone.table()}>
      <div class="phone-card phone-seat">
        <div class="phone-seat-table" aria-hidden="true">
          <RoundTable
            capacity={table()?.capacity ?? 0}
            taken={people().length}
            mine={people().indexOf(phone.me())}
            mineLabel={t('you')}
            tone="open"
          >
            <p class="phone-seat-number tabular">{phone.table()}</p>
          </RoundTable>
        </div>
        <div class="phone-seat-words">
          <p class="phone-lead">{t('youSitAt', { n: phone.table() })}</p>
          <Show when={table()?.name}>
            <p dir="auto">{table()?.name}</p>
          </Show>
          <p class="phone-hint">{t('waitingLead')}</p>
        </div>
      </div>
    </Show>
  );
};
