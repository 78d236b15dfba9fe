// SPDX-FileCopyrightText: 2026 the lapas authors
// SPDX-License-Identifier: MIT
//
// WinAnsiEncoding covers western Europe. Letters of Lithuanian, Latvian and Polish take the places of signs that nobody
// types and of letters that only Icelandic and Faroese have, Greek ones those of the accented Latin letters too. Names
// are those of the Adobe Glyph List, as PDF/A asks of an encoding with differences (ISO 19005-2, 6.2.11.6).

#include "pdf/field_font.hpp"

#include <array>
#include <span>

namespace lapas::pdf {
namespace {

struct NamedLetter {
  char32_t code_point;
  std::string_view name;
};

/// Codes 128 to 159 of WinAnsiEncoding; 0 where it has none. From 160 on it is Unicode.
constexpr std::array<char32_t, 32> win_ansi_128{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// clang-format off
constexpr auto northern_letters = std::to_array<NamedLetter>({
    {U'ą', "aogonek"},      {U'Ą', "Aogonek"},      {U'č', "ccaron"},       {U'Č', "Ccaron"},
    {U'ę', "eogonek"},      {U'Ę', "Eogonek"},      {U'ė', "edotaccent"},   {U'Ė', "Edotaccent"},
    {U'į', "iogonek"},      {U'Į', "Iogonek"},      {U'ų', "uogonek"},      {U'Ų', "Uogonek"},
    {U'ū', "umacron"},      {U'Ū', "Umacron"},      {U'ā', "amacron"},      {U'Ā', "Amacron"},
    {U'ē', "emacron"},      {U'Ē', "Emacron"},      {U'ģ', "gcommaaccent"}, {U'Ģ', "Gcommaaccent"},
    {U'ī', "imacron"},      {U'Ī', "Imacron"},      {U'ķ', "kcommaaccent"}, {U'Ķ', "Kcommaaccent"},
    {U'ļ', "lcommaaccent"}, {U'Ļ', "Lcommaaccent"}, {U'ņ', "ncommaaccent"}, {U'Ņ', "Ncommaaccent"},
    {U'ć', "cacute"},       {U'Ć', "Cacute"},       {U'ł', "lslash"},       {U'Ł', "Lslash"},
    {U'ń', "nacute"},       {U'Ń', "Nacute"},       {U'ś', "sacute"},       {U'Ś', "Sacute"},
    {U'ź', "zacute"},       {U'Ź', "Zacute"},       {U'ż', "zdotaccent"},   {U'Ż', "Zdotaccent"},
});

constexpr auto greek_letters = std::to_array<NamedLetter>({
    {U'Α', "Alpha"},        {U'Β', "Beta"},          {U'Γ', "Gamma"},         {U'Δ', "Delta"},
    {U'Ε', "Epsilon"},      {U'Ζ', "Zeta"},          {U'Η', "Eta"},           {U'Θ', "Theta"},
    {U'Ι', "Iota"},         {U'Κ', "Kappa"},         {U'Λ', "Lambda"},        {U'Μ', "Mu"},
    {U'Ν', "Nu"},           {U'Ξ', "Xi"},            {U'Ο', "Omicron"},       {U'Π', "Pi"},
    {U'Ρ', "Rho"},          {U'Σ', "Sigma"},         {U'Τ', "Tau"},           {U'Υ', "Upsilon"},
    {U'Φ', "Phi"},          {U'Χ', "Chi"},           {U'Ψ', "Psi"},           {U'Ω', "Omega"},
    {U'α', "alpha"},        {U'β', "beta"},          {U'γ', "gamma"},         {U'δ', "delta"},
    {U'ε', "epsilon"},      {U'ζ', "zeta"},          {U'η', "eta"},           {U'θ', "theta"},
    {U'ι', "iota"},         {U'κ', "kappa"},         {U'λ', "lambda"},        {U'μ', "mu"},
    {U'ν', "nu"},           {U'ξ', "xi"},            {U'ο', "omicron"},       {U'π', "pi"},
    {U'ρ', "rho"},          {U'σ', "sigma"},         {U'ς', "sigma1"},        {U'τ', "tau"},
    {U'υ', "upsilon"},      {U'φ', "phi"},           {U'χ', "chi"},           {U'ψ', "psi"},
    {U'ω', "omega"},        {U'Ά', "Alphatonos"},    {U'Έ', "Epsilontonos"},  {U'Ή', "Etatonos"},
    {U'Ί', "Iotatonos"},    {U'Ό', "Omicrontonos"},  {U'Ύ', "Upsilontonos"},  {U'Ώ', "Omegatonos"},
    {U'ά', "alphatonos"},   {U'έ', "epsilontonos"},  {U'ή', "etatonos"},      {U'ί', "iotatonos"},
    {U'ό', "omicrontonos"}, {U'ύ', "upsilontonos"},  {U'ώ', "omegatonos"},    {U'ϊ', "iotadieresis"},
    {U'ϋ', "upsilondieresis"},
});
// clang-format on

/// Codes in the order in which they are given away: those without a character, signs, letters of Icelandic, then all
/// accented letters.
constexpr auto dispensable_codes = std::to_array<std::uint8_t>(
    {127, 129, 141, 143, 144, 157, 131, 134, 135, 136, 139, 152, 155, 159, 164, 166, 168, 172, 173,
     175, 180, 181, 182, 184, 185, 188, 189, 190, 208, 221, 222, 240, 253, 254, 255, 162, 165, 137,
     174, 177, 192, 193, 194, 195, 196, 197, 198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 209,
     210, 211, 212, 213, 214, 216, 217, 218, 219, 220, 224, 225, 226, 227, 228, 229, 230, 231});
static_assert(dispensable_codes.size() >= greek_letters.size());

}  // namespace

std::map<std::uint8_t, FieldCharacter> field_characters(std::string_view language) {
  std::map<std::uint8_t, FieldCharacter> characters;
  for (int code = 32; code < 256; ++code) {
    const char32_t code_point = code == 127 ? 0 : code < 128 || code >= 160 ? code : win_ansi_128[code - 128];
    if (code_point != 0) characters[static_cast<std::uint8_t>(code)].code_point = code_point;
  }
  const auto letters = language.starts_with("el") ? std::span<const NamedLetter>{greek_letters} : northern_letters;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    characters[dispensable_codes[i]] = {letters[i].code_point, letters[i].name};
  }
  return characters;
}

FieldFont::FieldFont(FontBook& fonts, Shaper& shaper, FaceIndex face, std::string_view language)
    : fonts_{fonts}, shaper_{shaper}, face_{face} {
  for (const auto& [code, character] : field_characters(language)) {
    std::string text;
    append_utf8(text, character.code_point);
    const auto shaped = shaper.shape(face, text, language);
    if (!shaped->missing.empty() || shaped->runs.size() != 1) continue;
    const auto& run = shaped->runs.front();
    if (run.face != face || run.glyphs.size() != 1) continue;
    const auto glyph = run.glyphs.front().id;
    fonts.embed(face, glyph);
    codes_[code] = {character, shaper.fonts().glyph_width(face, glyph)};
  }
}

Ref FieldFont::write(File& file, int ascent, int descent) const {
  std::string widths = "[", differences = "[";
  std::vector<CodeText> texts;
  int next = -1;
  for (int code = 32; code < 256; ++code) {
    const auto found = codes_.find(static_cast<std::uint8_t>(code));
    if (code > 32) widths += ' ';
    append_integer(widths, found == codes_.end() ? 0 : found->second.width);
    if (found == codes_.end()) continue;
    const auto& character = found->second.character;
    texts.push_back({static_cast<std::uint16_t>(code), {}});
    append_utf8(texts.back().text, character.code_point);
    if (character.difference.empty()) continue;
    if (code != next) differences += ' ' + std::to_string(code);
    differences += name(character.difference);
    next = code + 1;
  }
  const auto& program = fonts_.program(face_);
  FaceFacts facts = shaper_.fonts().facts(face_);
  facts.ascent = ascent;
  facts.descent = descent;
  const Dict encoding =
      Dict{}.name("Type", "Encoding").name("BaseEncoding", "WinAnsiEncoding").raw("Differences", differences + ']');
  return file.add(Dict{}
                      .name("Type", "Font")
                      .name("Subtype", "TrueType")
                      .name("BaseFont", program.name)
                      .integer("FirstChar", 32)
                      .integer("LastChar", 255)
                      .raw("Widths", widths + ']')
                      .dict("Encoding", encoding)
                      .ref("FontDescriptor", write_font_descriptor(file, facts, program, FontKind::simple))
                      .ref("ToUnicode", file.add_stream({}, unicode_map(texts, 1))));
}

}  // namespace lapas::pdf
