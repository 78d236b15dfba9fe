// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// fill_with_pdfium.mjs FORM FOLDER: types into every field of a form letter by letter as PDFium (Chromium) does, and
// clicks the first box of every choice. Writes FOLDER/filled.pdf, and FOLDER/typed.json for check_filled.py.

import {readFileSync, writeFileSync} from 'node:fs';
import {PDFiumLibrary} from '@hyzyla/pdfium';

const [form, folder] = process.argv.slice(2);
const words = readFileSync(new URL('words.txt', import.meta.url), 'utf8').trim().split('\n');

const library = await PDFiumLibrary.init();
const {wasmExports: pdfium} = library.module;
const document = await library.loadDocument(readFileSync(form));
const formHandle = document.initializeFormFields();
const handle = document.documentIdx;

/// A UTF-16 string that PDFium writes into a buffer it is given.
function string(write) {
  const size = write(0, 0);
  const at = pdfium.malloc(size);
  write(at, size);
  const text = new TextDecoder('utf-16le').decode(new Uint8Array(pdfium.memory.buffer, at, size - 2));
  pdfium.free(at);
  return text;
}

function rectangle(annotation) {
  const at = pdfium.malloc(16);
  pdfium.FPDFAnnot_GetRect(annotation, at);
  const [left, top, right, bottom] = new Float32Array(pdfium.memory.buffer, at, 4);
  pdfium.free(at);
  return [left, bottom, right, top];
}

/// The page as it is on the screen now, cursor and all, in shades of grey: two dots a point.
function screenshot(page, path) {
  const [width, height] = [pdfium.FPDF_GetPageWidthF(page) * 2, pdfium.FPDF_GetPageHeightF(page) * 2].map(Math.round);
  const bitmap = pdfium.FPDFBitmap_Create(width, height, 0);
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0);
  pdfium.FPDF_FFLDraw(formHandle, bitmap, page, 0, 0, width, height, 0, 0);
  const dots = new Uint8Array(pdfium.memory.buffer, pdfium.FPDFBitmap_GetBuffer(bitmap), width * height * 4);
  const greens = Buffer.alloc(width * height);
  for (let i = 0; i < greens.length; ++i) greens[i] = dots[4 * i + 1];
  pdfium.FPDFBitmap_Destroy(bitmap);
  writeFileSync(path, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), greens]));
}

const boxes = [2, 3], text = 6;  // FPDF_FORMFIELD_CHECKBOX, _RADIOBUTTON; _TEXTFIELD
const widget = 20;               // FPDF_ANNOT_WIDGET
const texts = {}, ticked = [], editing = [];

function fill(page, number) {
  for (let i = 0; i < pdfium.FPDFPage_GetAnnotCount(page); ++i) {
    const annotation = pdfium.FPDFPage_GetAnnot(page, i);
    if (pdfium.FPDFAnnot_GetSubtype(annotation) === widget) {
      const name = string((at, size) => pdfium.FPDFAnnot_GetFormFieldName(formHandle, annotation, at, size));
      const type = pdfium.FPDFAnnot_GetFormFieldType(formHandle, annotation);
      const rect = rectangle(annotation);
      const click = () => {
        pdfium.FORM_ForceToKillFocus(formHandle);
        const [x, y] = [(rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2];
        pdfium.FORM_OnMouseMove(formHandle, page, 0, x, y);
        pdfium.FORM_OnLButtonDown(formHandle, page, 0, x, y);
        pdfium.FORM_OnLButtonUp(formHandle, page, 0, x, y);
      };
      if (type === text) {
        const known = texts[name];
        const word = words[Object.keys(texts).length % words.length];
        const typed = texts[name] ??= {text: Array(rect[3] - rect[1] > 60 ? 12 : 1).fill(word).join(' '), places: []};
        typed.places.push({page: number, rect});
        if (known) continue;  // its other places show what was typed into the first
        click();
        for (const letter of typed.text) pdfium.FORM_OnChar(formHandle, page, letter.codePointAt(0), 0);
        if (editing.length < 40) {
          screenshot(page, `${folder}/editing-${editing.length}.pgm`);
          editing.push({rect, picture: `editing-${editing.length}.pgm`});
        }
        pdfium.FORM_ForceToKillFocus(formHandle);
      } else if (boxes.includes(type) && !ticked.includes(name)) {
        click();
        ticked.push(name);
      }
    }
    pdfium.FPDFPage_CloseAnnot(annotation);
  }
}

/// A field's widgets on other pages follow only when their pages are there.
const pages = [];
for (let number = 0; number < document.getPageCount(); ++number) {
  pages.push(pdfium.FPDF_LoadPage(handle, number));
  pdfium.FORM_OnAfterLoadPage(pages[number], formHandle);
}
pages.forEach((page, index) => fill(page, index + 1));
for (const page of pages) {
  pdfium.FORM_OnBeforeClosePage(page, formHandle);
  pdfium.FPDF_ClosePage(page);
}

/// A function that PDFium can call with three integers. The table of functions takes only what a module exports, so it
/// goes through the smallest module there is.
function callable(call) {
  const module = Uint8Array.of(
      0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,                    // magic, version
      1, 8, 1, 0x60, 3, 0x7f, 0x7f, 0x7f, 1, 0x7f,        // type (i32, i32, i32) -> i32
      2, 7, 1, 1, 0x65, 1, 0x66, 0, 0,                    // import e.f
      7, 5, 1, 1, 0x66, 0, 0);                            // export f
  return new WebAssembly.Instance(new WebAssembly.Module(module), {e: {f: call}}).exports.f;
}

const chunks = [];
const writeBlock = callable((self, at, size) => {
  chunks.push(Buffer.from(new Uint8Array(pdfium.memory.buffer, at, size)));
  return 1;
});
const freePlace = 0;  // the table cannot grow, and only the null pointer is not taken
pdfium.__indirect_function_table.set(freePlace, writeBlock);
const writer = pdfium.malloc(8);  // FPDF_FILEWRITE: version, WriteBlock
new Int32Array(pdfium.memory.buffer, writer, 2).set([1, freePlace]);
pdfium.FPDF_SaveAsCopy(handle, writer, 0);
writeFileSync(`${folder}/filled.pdf`, Buffer.concat(chunks));
writeFileSync(`${folder}/typed.json`, JSON.stringify({texts, ticked, editing}));
