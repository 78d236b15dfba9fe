// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// Makes the documents of a template pack: by default the guide and the two checklist forms of the cooperation roadmap,
// in every language, as PDF and as ODT. Nothing is written unless everything that was asked for could be made.

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <iostream>
#include <new>
#include <set>
#include <span>
#include <string>
#include <vector>

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <lapas/lapas.hpp>

namespace {

constexpr int failed = 1, misused = 2, found_something = 3;  ///< What the program ends with when not all is well.
constexpr auto exit_statuses = "Ends with 0 when all is well, 1 when something could not be made, read or written or "
                               "memory ran out, 2 when it was "
                               "called wrongly, 3 when --lint has found something.";

struct Options {
  std::filesystem::path pack = ROADMAP_PACK, out = "out", values, fonts = ROADMAP_FONTS, locales = ROADMAP_LOCALES;
  std::filesystem::path hyphenation = ROADMAP_HYPHENATION;
  std::vector<std::string> documents, languages, formats{"pdf", "odt"}, variables;
  std::string edition, fields = "fillable", impose = "none", lint, places, second_language;
  bool controls = false, embed_fonts = false, list = false, check = false, proof = false, outlines = false,
       divide = false;
};

struct File {
  std::filesystem::path path;
  lapas::Rendered rendered;
};

std::string is_assignment(const std::string& text) {
  return text.find('=') == std::string::npos ? "\"" + text + "\" is not of the form NAME=VALUE" : std::string{};
}

void declare(CLI::App& app, Options& options) {
  app.add_option("--pack", options.pack, "Folder of the template pack")->type_name("DIR");
  app.add_option("--document", options.documents, "Document to make; repeatable")->type_name("ID")->default_str("all");
  app.add_option("--language", options.languages, "Language to print in; repeatable")
      ->type_name("TAG")
      ->default_str("all");
  app.add_option("--second-language", options.second_language, "Language to print beneath the first, smaller")
      ->type_name("TAG");
  app.add_option("--format", options.formats, "File format; repeatable")
      ->check(CLI::IsMember({"pdf", "odt"}))
      ->type_name("")
      ->default_str("both");
  app.add_option("--edition", options.edition, "Look of the documents, by default the pack's first")->type_name("ID");
  app.add_option("--fields", options.fields, "Whether a PDF can be typed into")
      ->check(CLI::IsMember({"fillable", "none"}))
      ->type_name("fillable|none")
      ->capture_default_str();
  app.add_option("--impose", options.impose,
                 "Whether the pages of a PDF are put on sheets to be folded, without fields")
      ->check(CLI::IsMember({"none", "booklet"}))
      ->type_name("none|booklet")
      ->capture_default_str();
  app.add_flag("--controls", options.controls, "Form controls in an ODT instead of lines and characters to fill in");
  app.add_flag("--embed-fonts", options.embed_fonts, "Put the fonts into an ODT, for machines without them");
  app.add_option("--out", options.out, "Folder to write into")->type_name("DIR")->capture_default_str();
  app.add_option("--values", options.values,
                 "Answers to fill in; needs one --document. A table (.csv) makes a form for each row")
      ->type_name("FILE");
  app.add_option("--set", options.variables, "Replace a variable of the pack; repeatable")
      ->type_name("NAME=VALUE")
      ->check(is_assignment);
  app.add_option("--fonts", options.fonts, "Folder of fonts")->type_name("DIR");
  app.add_option("--locales", options.locales, "Folder of compiled catalogues")->type_name("DIR");
  app.add_option("--hyphenation", options.hyphenation, "Folder of patterns for themes that divide words")
      ->type_name("DIR");
  app.add_flag("--list", options.list, "Say what there is to make, and make nothing");
  app.add_flag("--check", options.check, "Make everything and report problems, but write nothing");
  app.add_flag("--proof", options.proof, "Mark what is not translated or does not fit, and write reports (text, JSON)");
  app.add_option("--lint", options.lint,
                 "Measure the pages against what is known of good forms, print what falls short, and write nothing")
      ->check(CLI::IsMember({"text", "json"}))
      ->type_name("text|json");
  app.add_flag("--divide", options.divide, "Divide pages of a form that are too tall instead of refusing them");
  app.add_flag("--outlines", options.outlines, "Draw the boxes of blocks, strips and fields over the pages of a PDF");
  app.add_option("--places", options.places,
                 "List where each text of the pack, or of lapas itself, prints, for translators")
      ->check(CLI::IsMember({"pack", "lapas"}))
      ->type_name("pack|lapas");
}

template <typename Items>
void list(const char* title, const Items& items) {
  std::cout << title << ':';
  for (const auto& item : items) std::cout << ' ' << item;
  std::cout << '\n';
}

template <typename Items>
std::vector<std::string> ids(const Items& items) {
  std::vector<std::string> names;
  for (const auto& item : items) names.push_back(item.id);
  return names;
}

lapas::RenderRequest make_request(const Options& options) {
  lapas::RenderRequest request{.second_language = options.second_language,
                               .edition = options.edition,
                               .embed_fonts = options.embed_fonts,
                               .proof = options.proof};
  request.odt.controls = options.controls;
  request.layout.outlines = options.outlines;
  request.divide = options.divide;
  if (options.impose == "booklet") request.imposition = lapas::Imposition::booklet;
  request.lint = !options.lint.empty();
  if (options.fields == "none") request.pdf.fields = lapas::Fields::none;
  for (const auto& assignment : options.variables) {
    const auto equals = assignment.find('=');
    request.variables[assignment.substr(0, equals)] = assignment.substr(equals + 1);
  }
  return request;
}

bool is_table(const Options& options) { return options.values.extension() == ".csv"; }

/// The answers of each form that is to be made; one without answers when no file says any.
std::vector<lapas::Values> load_forms(const Options& options) {
  if (options.values.empty()) return {{}};
  if (is_table(options)) return lapas::load_values_table(options.values);
  return {lapas::load_values(options.values)};
}

/// Shows on a terminal what is being made.
void show_progress(std::size_t done, std::size_t total, const std::string& name) {
  if (isatty(STDERR_FILENO) == 0) return;
  std::cerr << "\r\x1b[K";
  if (done < total) std::cerr << '[' << done + 1 << '/' << total << "] " << name << std::flush;
}

/// Such as `guide.lt.pdf`, `guide.lt-en.pdf` in two languages, `guide.lt.proof.pdf`, `guide.lt.booklet.pdf`; the form of
/// the second row of a table is `form.lt.2.pdf`.
std::string file_name(const Options& options, const std::string& document, const std::string& language, std::size_t row,
                      const std::string& format) {
  const bool in_two = !options.second_language.empty() && options.second_language != language;
  const bool imposed = options.impose != "none" && format == "pdf";
  return document + '.' + language + (in_two ? '-' + options.second_language : "") +
         (is_table(options) ? '.' + std::to_string(row) : "") + (options.proof ? ".proof" : "") +
         (imposed ? '.' + options.impose : "") + '.' + format;
}

std::vector<File> make_files(const Options& options, lapas::Renderer& renderer) {
  std::vector<File> files;
  auto request = make_request(options);
  const auto forms = load_forms(options);
  const std::size_t total = options.documents.size() * options.languages.size() * forms.size() * options.formats.size();
  for (const auto& document : options.documents) {
    for (const auto& language : options.languages) {
      for (std::size_t i = 0; i < forms.size(); ++i) {
        for (const auto& format : options.formats) {
          const std::string name = file_name(options, document, language, i + 1, format);
          show_progress(files.size(), total, name);
          request.document = document;
          request.language = language;
          request.values = forms[i];
          request.format = format == "pdf" ? lapas::Format::pdf : lapas::Format::odt;
          files.push_back({options.out / name, renderer.render(request)});
        }
      }
    }
  }
  show_progress(total, total, {});
  return files;
}

/// Each once, since documents and formats share most of them. What is not translated stands in the reports of a proof,
/// when they are written.
void print_warnings(const std::vector<File>& files, bool has_reports) {
  std::set<std::string> printed;
  for (const auto& file : files) {
    for (const auto& warning : file.rendered.warnings) {
      const bool reported =
          warning.code == lapas::ErrorCode::catalog_untranslated || warning.code == lapas::ErrorCode::catalog_fuzzy;
      if (has_reports && reported) continue;
      if (auto line = lapas::to_string(warning); printed.insert(line).second) std::cerr << line << '\n';
    }
  }
}

void print_size(const File& file) {
  std::cout << file.path.string() << ": ";
  if (file.rendered.pages > 0) std::cout << file.rendered.pages << " pages, ";
  std::cout << file.rendered.bytes.size() << " bytes\n";
}

void save_text(const std::filesystem::path& path, const std::string& text) {
  lapas::save(path, std::as_bytes(std::span{text}));
  std::cout << path.string() << ": " << text.size() << " bytes\n";
}

/// The reports tell of the pages of the PDFs, when there are any.
void save_reports(const Options& options, const std::vector<File>& files) {
  std::vector<lapas::Proof> proofs;
  for (const auto& file : files) {
    if (file.rendered.pages > 0 || options.formats == std::vector<std::string>{"odt"}) {
      proofs.push_back(file.rendered.proof);
    }
  }
  save_text(options.out / "proof.txt", lapas::proof_report(proofs));
  save_text(options.out / "proof.json", lapas::proof_json(proofs));
}

void print_places(const Options& options, const lapas::Pack& pack, lapas::Renderer& renderer) {
  std::vector<lapas::Proof> proofs;
  lapas::RenderRequest request{.language = pack.source_language, .proof = true};
  for (const auto& document : ids(pack.documents)) {
    for (const auto& edition : ids(pack.editions)) {
      request.document = document;
      request.edition = edition;
      proofs.push_back(renderer.render(request).proof);
    }
  }
  std::cout << lapas::proof_template(proofs, options.places == "lapas");
}

/// Whether there was nothing to find.
bool print_findings(const Options& options, const std::vector<File>& files) {
  std::vector<lapas::Finding> findings;
  for (const auto& file : files) {
    findings.insert(findings.end(), file.rendered.findings.begin(), file.rendered.findings.end());
  }
  std::cout << (options.lint == "json" ? lapas::lint_json(findings) : lapas::lint_report(findings));
  return findings.empty();
}

int run(Options options) {
  const auto pack = lapas::load_pack(options.pack);
  lapas::Renderer renderer{pack, {{options.fonts}, {options.locales}, {options.hyphenation}}};
  if (options.list) {
    list("documents", ids(pack.documents));
    list("languages", renderer.languages());
    list("formats", options.formats);
    list("editions", ids(pack.editions));
    return 0;
  }
  if (!options.places.empty()) {
    print_places(options, pack, renderer);
    return 0;
  }
  if (!options.lint.empty()) options.formats = {"pdf"};
  if (options.documents.empty()) options.documents = ids(pack.documents);
  if (options.languages.empty()) options.languages = renderer.languages();
  const auto files = make_files(options, renderer);
  if (!options.lint.empty()) return print_findings(options, files) ? 0 : found_something;
  if (!options.check) std::filesystem::create_directories(options.out);
  print_warnings(files, options.proof && !options.check);
  for (const auto& file : files) {
    if (!options.check) lapas::save(file.path, file.rendered.bytes);
    print_size(file);
  }
  if (options.proof && !options.check) save_reports(options, files);
  return 0;
}

int start(int argc, char* argv[]) {
  Options options;
  CLI::App app{"Makes the documents of a template pack as PDF and ODT."};
  app.footer(exit_statuses);
  declare(app, options);
  try {
    app.parse(argc, argv);
    if (!options.values.empty() && options.documents.size() != 1) {
      throw CLI::ValidationError{"--values", "needs exactly one --document, the form to fill in"};
    }
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : misused;
  }
  try {
    const int status = run(options);
    if (std::cout.flush()) return status;
    std::cerr << "What was found could not be printed.\n";
    return failed;
  } catch (const lapas::Error& error) {
    show_progress(0, 0, {});
    std::cerr << error.what() << '\n';
    return error.code() == lapas::ErrorCode::request_unknown_name ? misused : failed;
  }
}

}  // namespace

int main(int argc, char* argv[]) {
  try {
    return start(argc, argv);
  } catch (const std::bad_alloc&) {
    std::fputs("There is not enough memory.\n", stderr);
    return failed;
  } catch (const std::exception& error) {  // A folder that cannot be made.
    std::fputs(error.what(), stderr);
    std::fputs("\n", stderr);
    return failed;
  }
}
