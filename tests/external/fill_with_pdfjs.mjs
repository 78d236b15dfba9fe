// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// fill_with_pdfjs.mjs FORM FOLDER: types into every field of a form as pdf.js (Firefox) does, and ticks the first box of
// every choice; with a check box it ticks all of the field that stand for the same. Writes FOLDER/filled.pdf, and
// FOLDER/typed.json for check_filled.py, and what it paints below its own boxes to type into.

import {readFileSync, writeFileSync} from 'node:fs';
import {createCanvas} from '@napi-rs/canvas';
import {AnnotationMode, getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs';

const [form, folder] = process.argv.slice(2);
const words = readFileSync(new URL('words.txt', import.meta.url), 'utf8').trim().split('\n');

const pdf = await getDocument({data: new Uint8Array(readFileSync(form)), verbosity: 0}).promise;
const texts = {}, ticked = {}, editing = [];

/// In shades of grey, two dots a point.
async function paint(page, path) {
  const viewport = page.getViewport({scale: 2});
  const [width, height] = [viewport.width, viewport.height].map(Math.round);
  const canvasContext = createCanvas(width, height).getContext('2d');
  await page.render({canvasContext, viewport, annotationMode: AnnotationMode.ENABLE_FORMS}).promise;
  const dots = canvasContext.getImageData(0, 0, width, height).data;
  const greens = Uint8Array.from({length: width * height}, (_, i) => dots[4 * i + 1]);
  writeFileSync(path, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), greens]));
}

for (let number = 1; number <= pdf.numPages; ++number) {
  const page = await pdf.getPage(number);
  const picture = `painted-${number}.pgm`;
  if (number <= 4) await paint(page, `${folder}/${picture}`);
  for (const {id, fieldName, fieldType, rect, checkBox, exportValue} of await page.getAnnotations()) {
    if (fieldType === 'Tx') {
      const word = words[Object.keys(texts).length % words.length];
      const text = Array(rect[3] - rect[1] > 60 ? 12 : 1).fill(word).join(' ');
      texts[fieldName] ??= {text, places: []};
      texts[fieldName].places.push({page: number, rect});
      if (number <= 4) editing.push({rect, picture, boxed: true});
      pdf.annotationStorage.setValue(id, {value: texts[fieldName].text});
    } else if (fieldType === 'Btn') {
      const first = ticked[fieldName] ??= {id, exportValue};
      pdf.annotationStorage.setValue(id, {value: id === first.id || checkBox && exportValue === first.exportValue});
    }
  }
}
writeFileSync(`${folder}/filled.pdf`, await pdf.saveDocument());
writeFileSync(`${folder}/typed.json`, JSON.stringify({texts, ticked: Object.keys(ticked), editing}));
