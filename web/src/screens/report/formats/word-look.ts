// How the Word file looks: one readable font that every Word has, the house's green for headings, nothing that needs a colour printer.
import { AlignmentType, LevelFormat, LineRuleType, type INumberingOptions, type IStylesOptions } from 'docx';

const pine = '1C5B4B';
const ink = '1D2A2D';
const grey = '4F5B5E';
const points = (n: number): number => n * 2; // Word counts in half points
const font = 'Calibri';

export const look = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font, size: points(11), color: ink, language: { value: language } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font, size: points(26), bold: true, color: ink },
      paragraph: { spacing: { after: 160, line: 240, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { font, size: points(18), bold: true, color: pine },
      paragraph: { spacing: { before: 480, after: 80 }, keepNext: true },
    },
    heading2: {
      run: { font, size: points(14), bold: true, color: ink },
      paragraph: { spacing: { before: 280, after: 80 }, keepNext: true },
    },
    heading3: {
      run: { font, size: points(12), bold: true, color: ink },
      paragraph: { spacing: { before: 200, after: 40 }, keepNext: true },
    },
    listParagraph: { paragraph: { spacing: { after: 60 } } },
  },
  paragraphStyles: [
    {
      id: 'Question',
      name: 'Question',
      basedOn: 'Normal',
      run: { size: points(14), bold: true },
      paragraph: { spacing: { before: 80, after: 160 }, keepNext: true },
    },
    {
      id: 'Quiet',
      name: 'Quiet',
      basedOn: 'Normal',
      run: { size: points(9.5), color: grey },
      paragraph: { spacing: { after: 80 } },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      run: { italics: true },
      paragraph: { indent: { left: 360 }, spacing: { before: 120, after: 40 }, keepNext: true, keepLines: true },
    },
    {
      id: 'QuotedFrom',
      name: 'Quoted from',
      basedOn: 'Quiet',
      paragraph: { indent: { left: 360 }, spacing: { after: 120 } },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { bold: true, color: ink },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
    {
      id: 'Cell',
      name: 'Cell',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
  ],
});

export const numbering: INumberingOptions = {
  config: [
    {
      reference: 'points',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 360, hanging: 260 } } },
        },
      ],
    },
  ],
};
