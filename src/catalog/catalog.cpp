// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// A language put together: its catalogues, ICU's locale made for it alone (the global locale and the environment have
// no say), and the rules of its own. What Catalog promises is done by the files beside this one.

#include <lapas/catalog.hpp>

#include <algorithm>
#include <set>

#include <boost/locale/collator.hpp>
#include <boost/locale/conversion.hpp>
#include <lapas/limits.hpp>

#include "catalog/collate.hpp"
#include "catalog/formats.hpp"
#include "catalog/hyphenation.hpp"
#include "catalog/icu_locale.hpp"
#include "catalog/keep_together.hpp"
#include "catalog/language.hpp"
#include "catalog/line_breaks.hpp"
#include "catalog/message_file.hpp"
#include "catalog/messages.hpp"
#include "catalog/numbers.hpp"
#include "catalog/plain_spelling.hpp"
#include "catalog/pseudo.hpp"
#include "catalog/quotes.hpp"
#include "core/characters.hpp"
#include "core/folder.hpp"
#include "core/quoted.hpp"
#include "core/spelling.hpp"

namespace lapas {
namespace {

/// A tag becomes the name of a folder.
bool is_tag(std::string_view tag) { return is_language_tag(tag, '_'); }

/// A domain becomes the name of a file.
bool is_domain(std::string_view domain) {
  constexpr std::size_t longest = 100;
  const auto is_allowed = [](char c) { return is_ascii_letter(c) || is_digit(c) || c == '.' || c == '-' || c == '_'; };
  return !domain.empty() && domain.size() <= longest && std::ranges::all_of(domain, is_allowed);
}

std::string to_locale_tag(std::string tag, const catalog::Language& rules) {
  if (!rules.locale_tag.empty()) return std::string{rules.locale_tag};
  std::ranges::replace(tag, '_', '-');
  return tag;
}

/// `lt_LT` is no other language than `lt`.
bool are_same(std::string_view tag, std::string_view other) {
  const auto& rules = catalog::find_language(tag);
  return !rules.tag.empty() && &rules == &catalog::find_language(other);
}

/// Reads the catalogues of a language and of those it falls back on, the nearest first.
class Loader {
 public:
  explicit Loader(const CatalogRequest& request) : request_{request}, tags_{fallback_chain(request.language)} {}

  void load() {
    for (const auto& domain : request_.domains) load_domain(domain);
    diagnostics.throw_if_errors();
    if (!request_.domains.empty() && !is_found_) fail();
  }

  catalog::Messages messages, drafts;
  Diagnostics diagnostics;

 private:
  void load_domain(const std::string& domain) {
    const std::string& source = domain == catalog::own_domain ? english_ : request_.source_language;
    const auto end = std::ranges::find(tags_, source);
    bool is_covered = false;
    for (auto tag = tags_.begin(); tag != end; ++tag) {
      is_covered |= load_language(*tag, domain, messages);
      if (request_.drafts) load_language(*tag, domain + std::string{catalog::draft_suffix}, drafts);
      if (!is_covered) report_fallback(*tag, tag + 1 == tags_.end() ? source : *(tag + 1), domain);
    }
    is_found_ |= is_covered || end != tags_.end();
  }

  /// Whether there is a catalogue.
  bool load_language(const std::string& tag, const std::string& domain, catalog::Messages& into) {
    bool is_there = false;
    for (const auto& compiled : request_.compiled) {
      if (compiled.language != tag || compiled.domain != domain) continue;
      add(compiled.content, std::filesystem::path{tag} / (domain + ".mo"), domain, into);
      is_there = true;
    }
    for (const auto& directory : request_.directories) {
      const auto path = catalog::message_file_path(directory, tag, domain);
      std::error_code ignored;
      if (!std::filesystem::exists(path, ignored)) continue;
      add(lapas::load_file(path, limits::catalog_bytes), path, domain, into);
      is_there = true;
    }
    return is_there;
  }

  void add(std::string_view content, const std::filesystem::path& path, const std::string& domain,
           catalog::Messages& into) {
    into.add(domain, path.string(), catalog::read_message_file(content, path, diagnostics));
  }

  void report_fallback(const std::string& tag, const std::string& next, const std::string& domain) {
    if (are_same(tag, next)) return;
    diagnostics.warning(ErrorCode::catalog_fallback, {},
                        '"' + tag + "\" has no catalogue of \"" + domain + "\"; \"" + next + "\" stands in for it");
  }

  [[noreturn]] void fail() const {
    std::set<std::string> languages{request_.source_language};
    for (const auto& compiled : request_.compiled) languages.insert(compiled.language);
    for (const auto& found : catalog_languages(request_.directories, request_.domains)) languages.insert(found);
    std::string hint = "there are:";
    for (const auto& language : languages) hint += ' ' + language;
    throw Error{ErrorCode::catalog_unavailable, "no catalogue for the language \"" + request_.language + '"', hint};
  }

  const CatalogRequest& request_;
  const std::vector<std::string> tags_;
  const std::string english_ = "en";
  bool is_found_ = false;
};

/// Names become paths, and ICU is asked for languages.
void check_names(const CatalogRequest& request) {
  Diagnostics problems;
  const auto check_tag = [&](std::string_view tag) {
    if (is_tag(tag)) return;
    problems.error(ErrorCode::catalog_unavailable, {}, in_quotes(tag) + " is not a language",
                   "write it like lt or pt_BR");
  };
  check_tag(request.language);
  check_tag(request.source_language);
  for (const auto& compiled : request.compiled) check_tag(compiled.language);
  for (const auto& domain : request.domains) {
    if (is_domain(domain)) continue;
    problems.error(ErrorCode::catalog_unavailable, {}, in_quotes(domain) + " cannot be the domain of a catalogue",
                   "write it in letters of ASCII, digits, full stops, - and _");
  }
  problems.throw_if_errors();
}

}  // namespace

struct Catalog::Impl {
  /// The translation of a text, fuzzy ones last.
  [[nodiscard]] catalog::Messages::Found find(const Message& message) const {
    const auto found = messages.find(message.context, message.text);
    return found ? found : drafts.find(message.context, message.text);
  }

  /// The same of one of the library's own words.
  [[nodiscard]] catalog::Messages::Found find_word(std::string_view context, std::string_view english) const {
    const auto found = messages.find(context, english, catalog::own_domain);
    return found ? found : drafts.find(context, english, catalog::own_drafts);
  }

  std::string language;
  std::string locale_tag;
  bool is_pseudo = false;
  bool is_translated = false;  ///< Neither the source language nor a variety of it.
  bool is_english = false;
  const catalog::Language& rules;
  catalog::Messages messages;
  catalog::Messages drafts;  ///< With the fuzzy translations; empty unless asked for.
  std::vector<Diagnostic> warnings;
  std::locale icu;
  catalog::NumberSigns numbers;
  catalog::Hyphenation hyphenation;
};

Catalog::Catalog(std::unique_ptr<Impl> impl) : impl_{std::move(impl)} {}
Catalog::Catalog(Catalog&&) noexcept = default;
Catalog& Catalog::operator=(Catalog&&) noexcept = default;
Catalog::~Catalog() = default;

const std::string& Catalog::language() const { return impl_->language; }

const std::string& Catalog::locale_tag() const { return impl_->locale_tag; }

const std::vector<Diagnostic>& Catalog::warnings() const { return impl_->warnings; }

std::string Catalog::translate(const Message& message) const {
  // The translation of the empty text is the head of the catalogue.
  if (message.empty()) return {};
  if (impl_->is_pseudo) return catalog::pseudo(message.text);
  const auto found = impl_->find(message);
  return found ? *found.text : message.text;
}

Translation Catalog::state(const Message& message) const {
  if (message.empty() || impl_->is_pseudo || !impl_->is_translated) return Translation::complete;
  if (impl_->messages.find(message.context, message.text)) return Translation::complete;
  return impl_->find(message) ? Translation::fuzzy : Translation::missing;
}

SourcePlace Catalog::translation_place(const Message& message) const {
  const auto found = impl_->find(message);
  return {.file = found ? *found.file : std::string{}};
}

std::string Catalog::word(std::string_view context, std::string_view english) const {
  if (impl_->is_pseudo) return catalog::pseudo(english);
  const auto found = impl_->find_word(context, english);
  return found ? *found.text : std::string{english};
}

Translation Catalog::word_state(std::string_view context, std::string_view english) const {
  if (impl_->is_english || impl_->messages.find(context, english, catalog::own_domain)) return Translation::complete;
  return impl_->find_word(context, english) ? Translation::fuzzy : Translation::missing;
}

std::string Catalog::long_date(const Date& date) const { return catalog::long_date(date, impl_->rules, impl_->icu); }

std::string Catalog::date_blanks() const { return catalog::date_blanks(impl_->rules, impl_->icu); }

std::optional<Date> Catalog::read_date(std::string_view text) const {
  return catalog::read_date(text, impl_->rules, impl_->icu);
}

std::string Catalog::number(std::string_view number) const {
  if (!is_number(number)) {
    throw Error{ErrorCode::values_wrong_type, in_quotes(number) + " is no number", "write it like -1234.5"};
  }
  return catalog::write_number(number, impl_->numbers);
}

std::optional<std::string> Catalog::read_number(std::string_view text) const {
  return catalog::read_number(catalog::plainly_spelled(text, impl_->icu), impl_->numbers);
}

bool Catalog::before(std::string_view a, std::string_view b) const {
  if (!impl_->rules.alphabet.empty()) return catalog::collate(a, b, impl_->rules.alphabet) < 0;
  using Collator = boost::locale::collator<char>;
  const auto order = catalog::with_icu([&] {
    return std::use_facet<Collator>(impl_->icu)
        .compare(Collator::tertiary, a.data(), a.data() + a.size(), b.data(), b.data() + b.size());
  });
  return order != 0 ? order < 0 : a < b;
}

std::string Catalog::upper(std::string_view text) const {
  return catalog::with_icu([&] { return boost::locale::to_upper(text.data(), text.data() + text.size(), impl_->icu); });
}

std::string Catalog::keep_together(std::string_view text) const { return catalog::keep_together(text, impl_->rules); }

std::string_view Catalog::foreign_quote(std::string_view text) const {
  return catalog::foreign_quote(text, impl_->rules.quotes);
}

std::vector<std::vector<std::uint32_t>> Catalog::break_opportunities(std::span<const std::string_view> texts) const {
  return catalog::line_breaks(texts, impl_->icu);
}

std::vector<std::uint32_t> Catalog::hyphenation_points(std::string_view text) const {
  return impl_->hyphenation.points(text);
}

Catalog load_catalog(const CatalogRequest& request) {
  auto wanted = request;
  std::ranges::replace(wanted.language, '-', '_');
  std::ranges::replace(wanted.source_language, '-', '_');
  for (auto& compiled : wanted.compiled) std::ranges::replace(compiled.language, '-', '_');
  check_names(wanted);
  const bool is_pseudo = to_locale_tag(wanted.language, {}) == pseudo_language;
  if (is_pseudo) wanted.domains.clear();
  const auto& rules = catalog::find_language(is_pseudo ? "en" : wanted.language);
  const auto tags = fallback_chain(wanted.language);
  const auto is_a = [&](std::string_view language) { return std::ranges::find(tags, language) != tags.end(); };
  Loader loader{wanted};
  loader.load();
  const auto locale_tag = to_locale_tag(wanted.language, rules);
  // The pseudo-language has no words.
  auto hyphenation = wanted.hyphenation.empty() || is_pseudo
                         ? catalog::Hyphenation{}
                         : catalog::Hyphenation{wanted.hyphenation, locale_tag, loader.diagnostics};
  loader.diagnostics.throw_if_errors();
  const auto icu = catalog::make_icu_locale(locale_tag);
  return Catalog{std::unique_ptr<Catalog::Impl>{
      new Catalog::Impl{.language = wanted.language,
                        .locale_tag = is_pseudo ? std::string{pseudo_language} : locale_tag,
                        .is_pseudo = is_pseudo,
                        .is_translated = !is_a(wanted.source_language),
                        .is_english = is_a("en"),
                        .rules = rules,
                        .messages = std::move(loader.messages),
                        .drafts = std::move(loader.drafts),
                        .warnings = loader.diagnostics.all(),
                        .icu = icu,
                        .numbers = catalog::number_signs(icu),
                        .hyphenation = std::move(hyphenation)}}};
}

std::vector<std::string> fallback_chain(std::string_view tag) {
  std::vector<std::string> chain;
  for (;;) {
    chain.emplace_back(tag);
    const auto last = tag.rfind('_');
    if (last == std::string_view::npos) return chain;
    tag = tag.substr(0, last);
  }
}

std::vector<std::string> catalog_languages(std::span<const std::filesystem::path> directories,
                                           std::span<const std::string> domains) {
  std::set<std::string> languages;
  for (const auto& directory : directories) {
    for (const auto& tag : names_in(directory, is_tag)) {
      const auto has = [&](const auto& domain) {
        std::error_code ignored;
        return std::filesystem::exists(catalog::message_file_path(directory, tag, domain), ignored);
      };
      if (std::ranges::any_of(domains, has)) languages.insert(tag);
    }
  }
  return {languages.begin(), languages.end()};
}

}  // namespace lapas
