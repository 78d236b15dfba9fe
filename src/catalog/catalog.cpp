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

#include "catalog/collate.hpp"
#include "catalog/formats.hpp"
#include "catalog/icu_locale.hpp"
#include "catalog/keep_together.hpp"
#include "catalog/language.hpp"
#include "catalog/line_breaks.hpp"
#include "catalog/message_file.hpp"
#include "catalog/messages.hpp"
#include "catalog/quotes.hpp"

namespace lapas {
namespace {

/// Letters, digits and the marks between subtags: a tag becomes the name of a folder.
bool is_tag(std::string_view tag) {
  const auto is_allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  };
  return !tag.empty() && std::ranges::all_of(tag, is_allowed);
}

std::string to_locale_tag(std::string tag, const catalog::Language& rules) {
  if (!rules.locale_tag.empty()) return std::string{rules.locale_tag};
  std::ranges::replace(tag, '_', '-');
  return tag;
}

const char* context_of(const std::string& context) { return context.empty() ? nullptr : context.c_str(); }

/// Reads the catalogues of a language and of those it falls back on, the nearest first.
class Loader {
 public:
  explicit Loader(const CatalogRequest& request)
      : request_{request}, tags_{catalog::fallback_chain(request.language)} {}

  [[nodiscard]] catalog::Messages load() {
    for (const auto& domain : request_.domains) load_domain(domain);
    diagnostics_.throw_if_errors();
    if (is_needed_ && !is_found_) fail();
    return std::move(messages_);
  }

 private:
  void load_domain(const std::string& domain) {
    const std::string_view source = domain == catalog::own_domain ? "en" : std::string_view{request_.source_language};
    const auto end = std::ranges::find(tags_, source);
    is_needed_ = is_needed_ || end == tags_.end();
    for (auto tag = tags_.begin(); tag != end; ++tag) {
      for (const auto& directory : request_.directories) load_file(directory, *tag, domain);
    }
  }

  void load_file(const std::filesystem::path& directory, const std::string& tag, const std::string& domain) {
    const auto path = catalog::message_file_path(directory, tag, domain);
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return;
    is_found_ = true;
    const std::string content = lapas::load_file(path);
    const auto problems = diagnostics_.all().size();
    catalog::check_message_file(content, path, diagnostics_);
    if (diagnostics_.all().size() == problems) messages_.add(domain, content);
  }

  [[noreturn]] void fail() const {
    std::string hint = "there are: " + request_.source_language;
    for (const auto& language : catalog_languages(request_.directories, request_.domains)) hint += ' ' + language;
    throw Error{ErrorCode::catalog_unavailable, "no catalogue for the language \"" + request_.language + '"', hint};
  }

  const CatalogRequest& request_;
  std::vector<std::string> tags_;
  catalog::Messages messages_;
  Diagnostics diagnostics_;
  bool is_needed_ = false, is_found_ = false;
};

}  // namespace

struct Catalog::Impl {
  std::string language;
  std::string locale_tag;
  bool is_translated = false;  ///< Neither the source language nor a variety of it.
  const catalog::Language& rules;
  catalog::Messages messages;
  std::locale icu;
};

Catalog::Catalog(std::unique_ptr<Impl> impl) : impl_{std::move(impl)} {}
Catalog::Catalog(Catalog&&) noexcept = default;
Catalog& Catalog::operator=(Catalog&&) noexcept = default;
Catalog::~Catalog() = default;

const std::string& Catalog::language() const { return impl_->language; }

const std::string& Catalog::locale_tag() const { return impl_->locale_tag; }

std::string Catalog::translate(const Message& message) const {
  // The translation of the empty text is the head of the catalogue.
  if (message.empty()) return {};
  const char* found = impl_->messages.find(context_of(message.context), message.text.c_str());
  return found != nullptr ? found : message.text;
}

bool Catalog::lacks(const Message& message) const {
  if (message.empty() || !impl_->is_translated) return false;
  return impl_->messages.find(context_of(message.context), message.text.c_str()) == nullptr;
}

std::string Catalog::word(std::string_view context, std::string_view english) const {
  std::string text{english};
  const char* found = impl_->messages.find_in(catalog::own_domain, context_of(std::string{context}), text.c_str());
  return found != nullptr ? found : text;
}

std::string Catalog::plural(std::string_view context, std::string_view one, std::string_view many, int count) const {
  const char* found = impl_->messages.find_plural(catalog::own_domain, context_of(std::string{context}),
                                                  std::string{one}.c_str(), count);
  std::string text = found != nullptr ? found : std::string{count == 1 ? one : many};
  constexpr std::string_view placeholder = "{n}";
  const auto number_of_items = number(count);
  for (auto at = text.find(placeholder); at != std::string::npos; at = text.find(placeholder, at)) {
    text.replace(at, placeholder.size(), number_of_items);
  }
  return text;
}

std::string Catalog::long_date(const Date& date) const { return catalog::long_date(date, impl_->rules, impl_->icu); }

std::string Catalog::date_blanks() const { return catalog::date_blanks(impl_->rules, impl_->icu); }

std::string Catalog::number(double value, int decimals) const { return catalog::number(value, decimals, impl_->icu); }

std::string Catalog::ordinal(int number, Gender gender) const {
  return catalog::ordinal(number, gender, impl_->rules, impl_->icu);
}

bool Catalog::before(std::string_view a, std::string_view b) const {
  if (!impl_->rules.alphabet.empty()) return catalog::collate(a, b, impl_->rules.alphabet) < 0;
  using Collator = boost::locale::collator<char>;
  const auto order = std::use_facet<Collator>(impl_->icu)
                         .compare(Collator::tertiary, a.data(), a.data() + a.size(), b.data(), b.data() + b.size());
  return order != 0 ? order < 0 : a < b;
}

std::string Catalog::upper(std::string_view text) const {
  return boost::locale::to_upper(text.data(), text.data() + text.size(), impl_->icu);
}

std::string Catalog::keep_together(std::string_view text) const { return catalog::keep_together(text, impl_->rules); }

std::string_view Catalog::foreign_quote(std::string_view text) const {
  return catalog::foreign_quote(text, impl_->rules.quotes);
}

std::vector<std::vector<std::uint32_t>> Catalog::break_opportunities(std::span<const std::string_view> texts) const {
  return catalog::line_breaks(texts, impl_->icu);
}

Catalog load_catalog(const CatalogRequest& request) {
  auto wanted = request;
  std::ranges::replace(wanted.language, '-', '_');
  if (!is_tag(wanted.language)) {
    throw Error{ErrorCode::catalog_unavailable, '"' + request.language + "\" is not a language",
                "write it like lt or pt_BR"};
  }
  const auto& rules = catalog::find_language(wanted.language);
  auto locale_tag = to_locale_tag(wanted.language, rules);
  const auto tags = catalog::fallback_chain(wanted.language);
  const bool is_translated = std::ranges::find(tags, wanted.source_language) == tags.end();
  auto messages = Loader{wanted}.load();
  auto icu = catalog::make_icu_locale(locale_tag);
  return Catalog{std::unique_ptr<Catalog::Impl>{new Catalog::Impl{
      wanted.language, std::move(locale_tag), is_translated, rules, std::move(messages), std::move(icu)}}};
}

std::vector<std::string> catalog_languages(std::span<const std::filesystem::path> directories,
                                           std::span<const std::string> domains) {
  std::set<std::string> languages;
  for (const auto& directory : directories) {
    std::error_code ignored;
    for (std::filesystem::directory_iterator entry{directory, ignored}, end; entry != end; entry.increment(ignored)) {
      const auto tag = entry->path().filename().string();
      const auto has = [&](const auto& domain) {
        return std::filesystem::exists(catalog::message_file_path(directory, tag, domain), ignored);
      };
      if (is_tag(tag) && std::ranges::any_of(domains, has)) languages.insert(tag);
    }
  }
  return {languages.begin(), languages.end()};
}

}  // namespace lapas
