// What is not with the server yet, where it stands.
import { define } from './define';

export const t = define({ notSent: 'Ikke sendt ennå' }, { notSent: 'Ikkje send enno' }, { notSent: 'Not sent yet' });
