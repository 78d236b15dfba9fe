// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// The .mo format (gettext manual, 10.3): a head of seven numbers, two tables of (length, offset) for the messages and
// their translations, a hash table, then the strings, each with a zero behind it. The first message is empty; its
// translation holds the head fields of the .po file. Boost.Locale follows the offsets as they are, so they are looked at
// here.

#include "catalog/message_file.hpp"

#include <algorithm>
#include <cstdint>

namespace lapas::catalog {
namespace {

constexpr std::uint32_t magic = 0x950412DE;
constexpr std::size_t head_size = 28;

class MessageFile {
 public:
  explicit MessageFile(std::string_view content) : content_{content} {}

  /// What is wrong with the structure; empty when nothing is.
  [[nodiscard]] std::string_view structural_problem() {
    if (content_.size() < head_size) return "is too short";
    if (number(0) != magic) {
      swapped_ = true;
      if (number(0) != magic) return "does not begin as a compiled catalogue does";
    }
    if (count() == 0) return "has no messages";
    if (!strings_lie_inside(number(12)) || !strings_lie_inside(number(16))) return "has damaged strings";
    if (!hash_table_is_sound()) return "has a damaged hash table";
    return {};
  }

  /// The value of a head field such as `Content-Type`.
  [[nodiscard]] std::string_view field(std::string_view name) const {
    std::string_view rest = text(number(16), 0);
    while (!rest.empty()) {
      const auto line = rest.substr(0, rest.find('\n'));
      if (line.starts_with(name) && line.substr(name.size()).starts_with(':')) return line.substr(name.size() + 1);
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    }
    return {};
  }

  [[nodiscard]] bool starts_with_head_fields() const { return text(number(12), 0).empty(); }

  [[nodiscard]] bool all_utf8() const {
    for (std::uint32_t i = 0; i < count(); ++i) {
      if (!is_utf8(text(number(12), i)) || !is_utf8(text(number(16), i))) return false;
    }
    return true;
  }

 private:
  [[nodiscard]] std::uint32_t count() const { return number(8); }

  [[nodiscard]] std::uint32_t number(std::size_t offset) const {
    const auto byte = [&](std::size_t i) {
      return static_cast<std::uint32_t>(static_cast<unsigned char>(content_[offset + i]));
    };
    return swapped_ ? byte(0) << 24 | byte(1) << 16 | byte(2) << 8 | byte(3)
                    : byte(3) << 24 | byte(2) << 16 | byte(1) << 8 | byte(0);
  }

  [[nodiscard]] bool lies_inside(std::uint64_t offset, std::uint64_t size) const {
    return offset + size <= content_.size();
  }

  [[nodiscard]] bool strings_lie_inside(std::uint32_t table) const {
    if (!lies_inside(table, std::uint64_t{count()} * 8)) return false;
    for (std::uint32_t i = 0; i < count(); ++i) {
      const std::uint64_t length = number(table + std::size_t{8} * i), offset = number(table + std::size_t{8} * i + 4);
      if (!lies_inside(offset, length + 1) || content_[offset + length] != '\0') return false;
    }
    return true;
  }

  /// None, or entries that are zero or the number of a message, with room for the probing step.
  [[nodiscard]] bool hash_table_is_sound() const {
    const std::uint32_t size = number(20), table = number(24);
    if (size == 0) return true;
    if (size <= 2 || !lies_inside(table, std::uint64_t{size} * 4)) return false;
    for (std::uint32_t i = 0; i < size; ++i) {
      if (number(table + std::size_t{4} * i) > count()) return false;
    }
    return true;
  }

  [[nodiscard]] std::string_view text(std::uint32_t table, std::uint32_t index) const {
    const std::size_t entry = table + std::size_t{8} * index;
    return content_.substr(number(entry + 4), number(entry));
  }

  std::string_view content_;
  bool swapped_ = false;
};

bool names_utf8(std::string_view content_type) {
  constexpr std::string_view key = "charset=", utf8 = "utf-8";
  const auto found = content_type.find(key);
  if (found == std::string_view::npos) return false;
  const auto charset = content_type.substr(found + key.size());
  const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; };
  return std::ranges::equal(charset.substr(0, utf8.size()), utf8, same);
}

}  // namespace

std::filesystem::path message_file_path(const std::filesystem::path& directory, std::string_view tag,
                                        std::string_view domain) {
  return directory / tag / (std::string{domain} + ".mo");
}

void check_message_file(std::string_view content, const std::filesystem::path& path, Diagnostics& diagnostics) {
  const auto report = [&](std::string message, std::string hint = "compile it with msgfmt --check") {
    diagnostics.error(ErrorCode::catalog_malformed, {path.string(), 0, 0}, std::move(message), std::move(hint));
  };
  MessageFile file{content};
  if (const auto problem = file.structural_problem(); !problem.empty()) return report(std::string{problem});
  if (!file.starts_with_head_fields()) return report("has no head fields", "write the .po file's head");
  if (!names_utf8(file.field("Content-Type"))) {
    report("does not say that it is in UTF-8",
           "write \"Content-Type: text/plain; charset=UTF-8\" in the .po file's head");
  } else if (!file.all_utf8()) {
    report("has text that is not UTF-8");
  }
}

}  // namespace lapas::catalog
