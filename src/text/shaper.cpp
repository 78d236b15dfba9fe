// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The memory in front of shaping. Forms repeat their words, and shaping costs a hundred times as much as finding a word
// again. Words are kept per language and face; when they take too much room all are forgotten at once.

#include <algorithm>
#include <string>
#include <unordered_map>

#include "core/memory.hpp"
#include "text/shape_text.hpp"
#include "text/subset.hpp"

namespace lapas {
namespace {

/// Bytes of text whose shape is remembered: some sixty thousand words in about 25 MB.
constexpr std::size_t remembered_bytes = 500'000;

/// Lets a map of strings be searched with a view.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

using Words = std::unordered_map<std::string, std::shared_ptr<const ShapedText>, TextHash, std::equal_to<>>;

struct Language {
  std::string tag;
  hb_language_t language;
  std::vector<Words> words;  ///< A map for each face.
};

}  // namespace

struct Shaper::Impl {
  explicit Impl(const FontSet& a_fonts) : fonts{a_fonts}, shaper{a_fonts.impl_->faces} {}

  Language& language(std::string_view tag) {
    const auto found = std::ranges::find(languages, tag, &Language::tag);
    if (found != languages.end()) return *found;
    const MemoryWatch memory;
    const auto known = hb_language_from_string(tag.data(), static_cast<int>(tag.size()));
    memory.check();
    return languages.emplace_back(Language{std::string{tag}, known, std::vector<Words>(fonts.size())});
  }

  const std::shared_ptr<const ShapedText>& shape(FaceIndex face, std::string_view text, std::string_view tag) {
    auto& known = language(tag);
    if (const auto found = known.words[face].find(text); found != known.words[face].end()) return found->second;
    auto shaped = std::make_shared<const ShapedText>(shaper.shape(face, text, known.language));
    return remember(face, text, tag, std::move(shaped));
  }

  const std::shared_ptr<const ShapedText>& remember(FaceIndex face, std::string_view text, std::string_view tag,
                                                    std::shared_ptr<const ShapedText> shaped) {
    if (text_bytes + text.size() > remembered_bytes) {
      languages.clear();
      text_bytes = 0;
    }
    text_bytes += text.size();
    return language(tag).words[face].emplace(text, std::move(shaped)).first->second;
  }

  const FontSet& fonts;
  text::TextShaper shaper;
  text::SubsetCache subsets;
  std::vector<Language> languages;
  std::size_t text_bytes = 0;
};

Shaper::Shaper(const FontSet& fonts) : impl_{std::make_unique<Impl>(fonts)} {}
Shaper::Shaper(Shaper&&) noexcept = default;
Shaper::~Shaper() = default;

const FontSet& Shaper::fonts() const { return impl_->fonts; }

std::shared_ptr<const ShapedText> Shaper::shape(FaceIndex face, std::string_view text, std::string_view language) {
  return impl_->shape(face, text, language);
}

const FontSubset& Shaper::subset(FaceIndex face, std::span<const std::uint16_t> glyphs) {
  return impl_->subsets.subset(impl_->fonts.impl_->faces[face], glyphs);
}

}  // namespace lapas
