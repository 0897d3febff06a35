import PDFDocument from 'pdfkit';
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import type { Attachment, Document } from './registry.js';

const letters = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/sofia-sans/400Regular/SofiaSans_400Regular.ttf',
);

const made = new Map<string, Promise<Buffer>>();

/** A page with the facts of the register, the same bytes each time. */
export function attachmentPdf(document: Document, attachment: Attachment): Promise<Buffer> {
  const pdf = made.get(attachment.id) ?? makePdf(document, attachment);
  made.set(attachment.id, pdf);
  return pdf;
}

function makePdf(document: Document, { name }: Attachment): Promise<Buffer> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 64,
    lang: 'bg',
    displayTitle: true,
    info: { Title: `${name} към ${document.number}`, CreationDate: new Date(document.date) },
  });
  pdf.font(letters);
  pdf.fontSize(11).fillColor('#55606E').text('ОБЩИНА РОЗОВЕЦ · измислен документ от симулатора');
  pdf
    .moveDown(2)
    .fontSize(22)
    .fillColor('#1B2430')
    .text(name.replace(/\.pdf$/, ''));
  pdf.moveDown().fontSize(13);
  for (const [label, value] of [
    ['Документ', `${document.number}/${document.date.split('-').reverse().join('.')}`],
    ['Вид', document.kind],
    ['Относно', document.subject],
    ['Звено', document.responsibleUnit],
  ] as const) {
    pdf.moveDown(0.5).text(`${label}: ${value}`);
  }
  pdf.moveDown(2).text('Тук би стоял текстът на документа. Данни на граждани симулаторът не съдържа.');
  pdf.end();
  return buffer(pdf);
}
