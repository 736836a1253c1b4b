// What the tablecloth says when everybody is asked: the question, and answers of people at the table without a phone.
import { define } from './define';

export const t = define(
  {
    asked: 'Spørsmål til alle',
    answer: 'Svar for dem uten mobil',
    look: 'Se spørsmålet',
    close: 'Lukk',
    phones: 'Svar på mobilen din.',
    hidden: 'Svarene er anonyme, så her kan ingen svare for andre. Lån en mobil.',
    who: 'Hvem svarer?',
    given: '{name} ✓ har svart',
    back: 'Trekk svaret',
    save: 'Lagre svaret',
    saved: '{name} har svart.',
  },
  {
    asked: 'Spørsmål til alle',
    answer: 'Svar for dei utan mobil',
    look: 'Sjå spørsmålet',
    close: 'Lukk',
    phones: 'Svar på mobilen din.',
    hidden: 'Svara er anonyme, så her kan ingen svare for andre. Lån ein mobil.',
    who: 'Kven svarer?',
    given: '{name} ✓ har svart',
    back: 'Trekk svaret',
    save: 'Lagre svaret',
    saved: '{name} har svart.',
  },
  {
    asked: 'A question to everybody',
    answer: 'Answer for those without a phone',
    look: 'See the question',
    close: 'Close',
    phones: 'Answer on your phone.',
    hidden: 'Answers are anonymous, so nobody can answer for others here. Borrow a phone.',
    who: 'Who is answering?',
    given: '{name} ✓ has answered',
    back: 'Take the answer back',
    save: 'Save the answer',
    saved: '{name} has answered.',
  },
);
